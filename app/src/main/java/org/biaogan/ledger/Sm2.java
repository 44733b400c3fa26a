package org.biaogan.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Checks signatures of SM2 with SM3 (GB/T 32918, GB/T 32905), which no JDK knows, with the user
 * name that the standard gives. Only checks: no secret passes through it, so it need not be fast.
 */
final class Sm2 {

    private static final int SIZE = 32;
    private static final BigInteger P =
            hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF");
    private static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    private static final BigInteger B =
            hex("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93");
    private static final BigInteger N =
            hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
    private static final BigInteger[] G = {
        hex("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"),
        hex("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0")
    };
    private static final BigInteger[] NOWHERE = {};
    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {}

    /**
     * @param key X.509, which ends with the point
     * @param signature two whole numbers in DER
     */
    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        int from = key.length - 2 * SIZE;
        if (from < 1 || key[from - 1] != 4 || signature.length < 8) {
            return false;
        }
        BigInteger[] point = {number(key, from, SIZE), number(key, from + SIZE, SIZE)};
        int second = 4 + signature[3];
        if (second + 2 > signature.length
                || second + 2 + signature[second + 1] > signature.length) {
            return false;
        }
        BigInteger r = number(signature, 4, signature[3]);
        BigInteger s = number(signature, second + 2, signature[second + 1]);
        return isOnCurve(point) && inRange(r) && inRange(s) && verifies(point, message, r, s);
    }

    private static boolean verifies(
            BigInteger[] point, byte[] message, BigInteger r, BigInteger s) {
        BigInteger e = new BigInteger(1, Sm3.of(Sm3.of(whoSigns(point)), message));
        BigInteger t = r.add(s).mod(N);
        BigInteger[] at = add(times(G, s), times(point, t));
        return t.signum() != 0 && at.length == 2 && e.add(at[0]).mod(N).equals(r);
    }

    private static byte[] whoSigns(BigInteger[] point) {
        var all = ByteBuffer.allocate(2 + USER.length + 6 * SIZE);
        all.putShort((short) (USER.length * 8)).put(USER);
        for (BigInteger it : new BigInteger[] {A, B, G[0], G[1], point[0], point[1]}) {
            byte[] bytes = it.toByteArray();
            int length = Math.min(SIZE, bytes.length);
            all.put(new byte[SIZE - length]).put(bytes, bytes.length - length, length);
        }
        return all.array();
    }

    private static boolean isOnCurve(BigInteger[] point) {
        BigInteger right = point[0].pow(3).add(A.multiply(point[0])).add(B).mod(P);
        return point[1].pow(2).mod(P).equals(right);
    }

    private static boolean inRange(BigInteger it) {
        return it.signum() > 0 && it.compareTo(N) < 0;
    }

    private static BigInteger[] times(BigInteger[] point, BigInteger times) {
        BigInteger[] sum = NOWHERE;
        for (int bit = times.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum);
            sum = times.testBit(bit) ? add(sum, point) : sum;
        }
        return sum;
    }

    private static BigInteger[] add(BigInteger[] one, BigInteger[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        BigInteger slope;
        if (!one[0].equals(other[0])) {
            BigInteger run = other[0].subtract(one[0]).mod(P);
            slope = other[1].subtract(one[1]).multiply(run.modInverse(P));
        } else if (one[1].equals(other[1]) && one[1].signum() != 0) {
            BigInteger rise = one[0].pow(2).multiply(BigInteger.valueOf(3)).add(A);
            slope = rise.multiply(one[1].shiftLeft(1).modInverse(P));
        } else {
            return NOWHERE;
        }
        BigInteger x = slope.pow(2).subtract(one[0]).subtract(other[0]).mod(P);
        BigInteger y = slope.multiply(one[0].subtract(x)).subtract(one[1]).mod(P);
        return new BigInteger[] {x, y};
    }

    private static BigInteger number(byte[] bytes, int from, int length) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + length));
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
