package dev.gallerist.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which pages may talk to this server from a browser: its own, and those that were listed. A browser always sends the page's
 * origin with a WebSocket upgrade and with a changing request to another site; other programs send none. Immutable.
 */
public final class Origins {

    private final Set<String> listed;

    /** @param listed origins such as {@code https://school.example}, without a path */
    public Origins(List<String> listed) {
        this.listed = listed.stream().map(Origins::plain).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a request may come from there.
     *
     * @param origin the Origin header, empty where none was sent
     * @param host the Host header: this server's name and port as the client knows them
     */
    public boolean allow(Optional<String> origin, String host) {
        return origin.map(page -> listed.contains(plain(page)) || sameHost(page, host))
                .orElse(true);
    }

    /** Compares name and port only: a proxy may have taken the encryption off on the way. */
    private static boolean sameHost(String origin, String host) {
        try {
            URI page = URI.create(origin);
            return page.getRawAuthority() != null
                    && host != null
                    && List.of("http", "https").contains(page.getScheme())
                    && page.getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String plain(String origin) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
