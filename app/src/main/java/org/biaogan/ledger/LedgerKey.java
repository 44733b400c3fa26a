package org.biaogan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public half of a key of the installation. A later key is signed by the one before it; one
 * that nobody signed begins a line of its own: the first, or one made after a loss.
 *
 * @param algorithm Ed25519, or SM2 (with SM3)
 * @param publicKey X.509 in Base64
 * @param before fingerprint of the key that signed it, or "-"
 * @param signature of that key over the block without this line, or "-"
 */
public record LedgerKey(
        int no, String algorithm, String publicKey, String made, String before, String signature) {

    static final String KIND = "key";
    static final String ED25519 = "Ed25519";
    static final String SM2 = "SM2";

    static LedgerKey of(Block block) {
        return new LedgerKey(
                (int) block.number("no"),
                block.get("algorithm"),
                block.get("public"),
                block.get("made"),
                block.get("before"),
                block.get("signature"));
    }

    Block block() {
        return Block.of(
                KIND,
                "no",
                "" + no,
                "algorithm",
                algorithm,
                "public",
                publicKey,
                "made",
                made,
                "before",
                before,
                "signature",
                signature);
    }

    /** By which it is named wherever something is signed with it. */
    public String fingerprint() {
        return Fingerprint.of(publicKey);
    }

    public boolean beginsLine() {
        return signature.equals(LedgerEntry.NONE);
    }

    LedgerKey signedAs(String by) {
        return new LedgerKey(no, algorithm, publicKey, made, before, by);
    }

    /** Whether these words were signed with its private half. */
    boolean signed(String words, String signature) {
        byte[] message = words.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            byte[] signed = Base64.getDecoder().decode(signature);
            if (algorithm.equals(SM2)) {
                return Sm2.verifies(encoded, message, signed);
            }
            PublicKey key =
                    KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(key);
            check.update(message);
            return check.verify(signed);
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | IndexOutOfBoundsException notSigned) {
            return false;
        }
    }
}
