package org.biaogan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A private half, and what is signed with it. */
record SigningKey(String algorithm, PrivateKey key) {

    private static final Provider SM = new BouncyCastleProvider();

    /** A new pair, with its public half in Base64. */
    record Pair(SigningKey secret, String publicKey) {}

    static Pair make(String algorithm) {
        try {
            KeyPairGenerator makes =
                    isSm2(algorithm)
                            ? KeyPairGenerator.getInstance("EC", SM)
                            : KeyPairGenerator.getInstance(algorithm);
            if (isSm2(algorithm)) {
                makes.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
            }
            KeyPair pair = makes.generateKeyPair();
            return new Pair(
                    new SigningKey(algorithm, pair.getPrivate()),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey of(String algorithm, byte[] encoded) throws GeneralSecurityException {
        KeyFactory reads =
                isSm2(algorithm)
                        ? KeyFactory.getInstance("EC", SM)
                        : KeyFactory.getInstance(algorithm);
        return new SigningKey(algorithm, reads.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    String sign(String words) {
        try {
            Signature signs =
                    isSm2(algorithm)
                            ? Signature.getInstance("SM3withSM2", SM)
                            : Signature.getInstance(algorithm);
            signs.initSign(key);
            signs.update(words.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signs.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of the ledger does not sign", unusable);
        }
    }

    private static boolean isSm2(String algorithm) {
        return algorithm.equals(LedgerKey.SM2);
    }
}
