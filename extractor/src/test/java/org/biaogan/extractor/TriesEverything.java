package org.biaogan.extractor;

import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program as a hostile file might make one, and what it says of its success. */
final class TriesEverything {

    private TriesEverything() {}

    public static void main(String[] arguments) {
        try {
            attempt(arguments[0], arguments[1]);
            System.out.println("done");
        } catch (Throwable kept) {
            System.out.println("refused: " + kept);
        }
    }

    private static void attempt(String what, String on) throws Exception {
        switch (what) {
            case "read" -> Files.readAllBytes(Path.of(on));
            case "write" -> Files.writeString(Path.of(on), "x");
            case "run" -> new ProcessBuilder(on).start().waitFor();
            case "connect" -> connect(Integer.parseInt(on));
            case "allocate" -> allocate(Integer.parseInt(on));
            case "fill" -> fill(Path.of(on));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void connect(int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
        }
    }

    /** Native memory, which the heap's own limit does not see. */
    private static void allocate(int megabytes) {
        try (Arena arena = Arena.ofConfined()) {
            arena.allocate(megabytes * 1024L * 1024L).fill((byte) 1);
        }
    }

    private static void fill(Path file) throws Exception {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 1000; i++) {
                out.write(block);
            }
        }
    }
}
