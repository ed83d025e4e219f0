package dev.gallerist.inference;

/** Hears how far a download is. Called on a thread of the download, often; must return at once. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = (file, received, total) -> {};

    /**
     * More has come.
     *
     * @param file the file's name
     * @param received bytes so far
     * @param total bytes in all, -1 where the server does not say
     */
    void received(String file, long received, long total);
}
