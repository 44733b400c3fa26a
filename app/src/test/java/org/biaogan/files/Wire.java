package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The line to a server, which can be cut in the middle of what is sent. */
final class Wire implements AutoCloseable {

    private final ServerSocket near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int far;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    Wire(int far) throws IOException {
        this.far = far;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    /** After so many bytes more the server is dead: open lines break, new ones too. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = near.accept();
                if (left.get() <= 0) {
                    caller.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), far);
                open.add(caller);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(caller, server, true));
                Thread.ofVirtual().start(() -> carry(server, caller, false));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[1 << 14];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (counted && left.addAndGet(-n) <= 0) {
                    cut();
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            close(from);
            close(to);
        }
    }

    private void cut() {
        open.forEach(Wire::close);
        open.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
    }
}
