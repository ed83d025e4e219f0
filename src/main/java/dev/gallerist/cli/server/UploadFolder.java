package dev.gallerist.cli.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * Where uploaded recordings lie while they are read: a folder of this server's own, readable by its user only. Each recording
 * is removed with its lesson, the folder with the server. What a server that was killed left behind is removed by the next
 * one: a folder in use is locked. Safe on any thread.
 */
final class UploadFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(UploadFolder.class);
    private static final String NAME = "gallerist-uploads-";
    private static final String LOCK = "in-use";
    private static final int BUFFER = 256 * 1024;

    private final long atMost;
    private Path folder;
    private FileChannel lock;

    /** @param atMost the largest recording in bytes */
    UploadFolder(long atMost) {
        this.atMost = atMost;
    }

    /** The largest recording in bytes. */
    long atMost() {
        return atMost;
    }

    /**
     * Stores a recording. The caller removes it.
     *
     * @throws ApiProblem when it is too large or empty, or the sender broke off; nothing is left of it then
     * @throws IOException when the disk is full; nothing is left of it then
     */
    Path store(InputStream recording) throws IOException {
        Path file = Files.createTempFile(folder(), "recording-", ".upload");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            long bytes = copy(recording, out);
            if (bytes == 0) {
                throw ApiProblem.badRequest("The upload is empty.", "Send the recording's bytes as the body.");
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes the folder and everything in it. */
    @Override
    public synchronized void close() throws IOException {
        if (folder != null) {
            lock.close();
            remove(folder);
            folder = null;
        }
    }

    private long copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = read(from, buffer); read >= 0; read = read(from, buffer)) {
            bytes += read;
            if (bytes > atMost) {
                throw ApiProblem.tooLarge(atMost);
            }
            to.write(buffer, 0, read);
        }
        return bytes;
    }

    private static int read(InputStream from, byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException gone) {
            throw new ApiProblem(
                    400, "broken-off", "The upload broke off.", "Send the whole recording; nothing was kept.");
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            Path made = Files.createTempDirectory(NAME);
            removeLeftBehind(made);
            lock = lock(made);
            folder = made;
        }
        return folder;
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static void removeLeftBehind(Path own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.getParent(), NAME + "*")) {
            for (Path other : folders) {
                if (!other.equals(own) && isLeftBehind(other)) {
                    remove(other);
                }
            }
        }
    }

    /** Whether nobody holds its lock; a folder without one may be just being made and is left alone. */
    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException | OverlappingFileLockException notOurs) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException fault) {
            LOG.warn("a folder of uploaded recordings could not be removed", fault);
        }
    }
}
