package org.biaogan.ledger;

import java.nio.ByteBuffer;

/** The hash of GB/T 32905, for checking signatures with nothing but a JDK. */
final class Sm3 {

    private static final int BLOCK = 64;
    private static final int[] START = {
        0x7380166f,
        0x4914b2b9,
        0x172442d7,
        0xda8a0600,
        0xa96f30bc,
        0x163138aa,
        0xe38dee4d,
        0xb0fb0e4e
    };

    private Sm3() {}

    static byte[] of(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var message = ByteBuffer.allocate((length + 9 + BLOCK - 1) / BLOCK * BLOCK);
        for (byte[] part : parts) {
            message.put(part);
        }
        message.put((byte) 0x80).putLong(message.capacity() - 8, length * 8L);
        int[] state = START.clone();
        message.rewind();
        while (message.hasRemaining()) {
            compress(state, message);
        }
        var digest = ByteBuffer.allocate(32);
        for (int it : state) {
            digest.putInt(it);
        }
        return digest.array();
    }

    private static void compress(int[] state, ByteBuffer message) {
        int[] w = expanded(message);
        int[] v = state.clone();
        for (int j = 0; j < 64; j++) {
            int a12 = Integer.rotateLeft(v[0], 12);
            int constant = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j);
            int ss1 = Integer.rotateLeft(a12 + v[4] + constant, 7);
            int tt1 = first(v, j) + v[3] + (ss1 ^ a12) + (w[j] ^ w[j + 4]);
            int tt2 = second(v, j) + v[7] + ss1 + w[j];
            v[3] = v[2];
            v[2] = Integer.rotateLeft(v[1], 9);
            v[1] = v[0];
            v[0] = tt1;
            v[7] = v[6];
            v[6] = Integer.rotateLeft(v[5], 19);
            v[5] = v[4];
            v[4] = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] ^= v[i];
        }
    }

    private static int first(int[] v, int j) {
        return j < 16 ? v[0] ^ v[1] ^ v[2] : v[0] & v[1] | v[0] & v[2] | v[1] & v[2];
    }

    private static int second(int[] v, int j) {
        return j < 16 ? v[4] ^ v[5] ^ v[6] : v[4] & v[5] | ~v[4] & v[6];
    }

    private static int[] expanded(ByteBuffer message) {
        int[] w = new int[68];
        for (int j = 0; j < w.length; j++) {
            if (j < 16) {
                w[j] = message.getInt();
            } else {
                int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
                int mixed = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
                w[j] = mixed ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
            }
        }
        return w;
    }
}
