package org.biaogan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.OptionalInt;

/** The port of a home's database: chosen once and kept, unless somebody else took it meanwhile. */
final class LoopbackPort {

    private LoopbackPort() {}

    static int choose(Home home) {
        try {
            OptionalInt known = remembered(home);
            if (known.isPresent() && isFree(known.getAsInt())) {
                return known.getAsInt();
            }
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(home.port(), any.getLocalPort() + "\n");
                return any.getLocalPort();
            }
        } catch (IOException e) {
            throw new LauncherException("No port can be chosen for the database / 无法为数据库选定端口", e);
        }
    }

    static OptionalInt remembered(Home home) throws IOException {
        if (!Files.exists(home.port())) {
            return OptionalInt.empty();
        }
        String text = Files.readString(home.port()).strip();
        return text.matches("[0-9]{4,5}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
