package org.biaogan.notices;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To which hosts a robot may be spoken: with encryption to public ones, and to those that the
 * installation allows by name.
 */
final class PublicHosts {

    private final List<String> allowed;

    PublicHosts(List<String> allowed) {
        this.allowed = allowed.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * Whether an address may be written down at all; what its host leads to is asked when sending.
     */
    boolean takes(URI url) {
        String host = url.getHost();
        if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(url.getScheme())
                        && (url.getPort() == -1 || url.getPort() == 443 || isAllowed(host))
                || "http".equalsIgnoreCase(url.getScheme()) && isAllowed(host);
    }

    /**
     * Where a host leads now. The connection goes to this very address, so a name that leads
     * elsewhere a moment later changes nothing. Null where any of its addresses is an inner one.
     */
    @Nullable InetAddress resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(bare(host));
        if (!isAllowed(host)) {
            for (InetAddress it : all) {
                if (!isPublic(it)) {
                    return null;
                }
            }
        }
        return all[0];
    }

    private boolean isAllowed(String host) {
        return allowed.contains(bare(host).toLowerCase(Locale.ROOT));
    }

    /** The address of IPv6 without its brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    /** Not shared, benchmark, documentation, reserved or "this" net. */
    private static boolean isPublic4(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        int third = bytes[at + 2] & 0xff;
        return first != 0
                && first != 10
                && first != 127
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && second == 168)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /**
     * Only what is given out as global (2000::/3), and nothing that wraps an inner IPv4 address.
     */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean documentation = start(bytes, 0x20, 0x01, 0x0d, 0xb8);
        boolean teredo = start(bytes, 0x20, 0x01, 0x00, 0x00);
        boolean sixToFour = start(bytes, 0x20, 0x02);
        return global && !documentation && !teredo && (!sixToFour || isPublic4(bytes, 2));
    }

    private static boolean start(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
