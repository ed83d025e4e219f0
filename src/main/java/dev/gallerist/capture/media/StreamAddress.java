package dev.gallerist.capture.media;

import dev.gallerist.capture.SourceUnreadable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The address of a stream.
 *
 * @param url as it was given, with credentials: for FFmpeg alone, never for people or logs
 * @param name for people: without name, password, query and stream key
 * @param scheme rtsp, rtsps, rtmp, rtmps, http or https
 */
record StreamAddress(String url, String name, String scheme) {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final int LONGEST = 4096;

    /** What a server may send: no list that leads to other places than more of the same. */
    private static final String FORMATS =
            "rtsp,hls,flv,live_flv,mov,mp4,matroska,webm,mpegts,mpeg,aac,mp3,ac3,eac3,webvtt";

    /** Scheme to the protocols it needs; HLS loads its parts and keys over HTTP. */
    private static final Map<String, String> PROTOCOLS = Map.of(
            "rtsp", "rtsp,tcp",
            "rtsps", "rtsp,tcp,tls",
            "rtmp", "rtmp,tcp",
            "rtmps", "rtmps,tcp,tls",
            "http", "http,https,tcp,tls,crypto,httpproxy",
            "https", "https,tcp,tls,crypto,httpproxy");

    /** Whether this is meant as an address and not as a path. */
    static boolean looksLike(String source) {
        return SCHEME.matcher(source).matches();
    }

    /** Reads an address; refuses all but streams and what cannot be shown without its credentials. */
    static StreamAddress parse(String source) throws SourceUnreadable {
        try {
            URI uri = new URI(source);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!PROTOCOLS.containsKey(scheme)) {
                throw new SourceUnreadable("Streams are read from rtsp://, rtmp:// and http:// addresses, not from "
                        + scheme + "://; give a recording as a plain path.");
            }
            if (uri.getHost() == null || source.length() > LONGEST) {
                throw malformed();
            }
            return new StreamAddress(source, shown(uri, scheme), scheme);
        } catch (URISyntaxException e) {
            // without the cause: its message repeats the address, credentials and all
            throw malformed();
        }
    }

    private static SourceUnreadable malformed() {
        return new SourceUnreadable("This is not a stream's address; write it as rtsp://host/path, with special signs "
                + "in a password as %40 and the like.");
    }

    private static String shown(URI uri, String scheme) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        if (scheme.startsWith("rtmp")) {
            // what follows the application's name is the key to the stream
            path = path.replaceFirst("^(/[^/]*)/.*", "$1");
        }
        return scheme + "://" + uri.getHost() + port + path;
    }

    /** FFmpeg's options for it. */
    Map<String, String> rules() {
        Map<String, String> rules = Map.of("protocol_whitelist", PROTOCOLS.get(scheme), "format_whitelist", FORMATS);
        if (!scheme.startsWith("rtsp")) {
            return rules;
        }
        // over UDP the server would choose ports and addresses
        return Map.of(
                "protocol_whitelist", PROTOCOLS.get(scheme), "format_whitelist", FORMATS, "rtsp_transport", "tcp");
    }

    /** Leaves the credentials out. */
    @Override
    public String toString() {
        return name;
    }
}
