package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A stream that turns one chunk after the other into something else, and knows which one is the
 * last before it is handed out.
 */
abstract class Chunks extends InputStream {

    private final InputStream from;
    private final byte[] chunk;
    private int held = -1;
    private boolean begun;
    private byte[] turned = {};
    private int at;
    private boolean last;

    Chunks(InputStream from, int size) {
        this.from = from;
        this.chunk = new byte[size];
    }

    /** What comes out for the first {@code length} bytes of this chunk. */
    abstract byte[] turn(byte[] chunk, int length, boolean last) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        while (at == turned.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int n = Math.min(length, turned.length - at);
        System.arraycopy(turned, at, to, offset, n);
        at += n;
        return n;
    }

    private void next() throws IOException {
        int length = 0;
        if (begun) {
            chunk[length++] = (byte) held;
        }
        length += from.readNBytes(chunk, length, chunk.length - length);
        held = length == chunk.length ? from.read() : -1;
        begun = true;
        last = held < 0;
        turned = turn(chunk, length, last);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
