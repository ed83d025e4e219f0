package dev.gallerist.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes that the system holds for the connections of a server on this machine: sent by it and not yet read by the other end.
 *
 * @param connections how many have any
 * @param bytes of all connections together
 * @param most of one connection
 */
record SocketQueues(int connections, long bytes, long most) {

    private static final List<Path> LINUX = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    /** Those of the server on the port; none where the system does not tell. */
    static SocketQueues of(int port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path table : LINUX) {
            if (Files.isReadable(table)) {
                lines.addAll(Files.readAllLines(table));
            }
        }
        return of(port, lines);
    }

    /** The same from Linux's table: local address, remote address, state, bytes waiting to leave and to be read, all in hex. */
    static SocketQueues of(int port, List<String> table) {
        Map<Integer, Long> byClient = new HashMap<>();
        for (String line : table) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length > 4 && columns[4].contains(":") && columns[1].contains(":")) {
                int local = hex(columns[1], 1);
                int remote = hex(columns[2], 1);
                if (local == port) {
                    byClient.merge(remote, (long) hex(columns[4], 0), Long::sum);
                } else if (remote == port) {
                    byClient.merge(local, (long) hex(columns[4], 1), Long::sum);
                }
            }
        }
        byClient.values().removeIf(waiting -> waiting == 0);
        return new SocketQueues(
                byClient.size(),
                byClient.values().stream().mapToLong(Long::longValue).sum(),
                byClient.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private static int hex(String pair, int part) {
        return Integer.parseUnsignedInt(pair.split(":")[part], 16);
    }
}
