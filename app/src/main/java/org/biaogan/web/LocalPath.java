package org.biaogan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A path on this server that is safe to be sent to; anything else becomes the home page. */
final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    static String of(@Nullable String path) {
        return path != null && isSafe(path) ? path : HOME;
    }

    private static boolean isSafe(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }

    static String ofReferer(@Nullable String referer, HttpServletRequest request) {
        if (referer == null) {
            return HOME;
        }
        try {
            var from = URI.create(referer);
            if (!request.getServerName().equals(from.getHost())) {
                return HOME;
            }
            String query = from.getRawQuery();
            return of(from.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException notAnAddress) {
            return HOME;
        }
    }
}
