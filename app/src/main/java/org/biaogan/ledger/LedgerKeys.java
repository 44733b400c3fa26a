package org.biaogan.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.biaogan.ledger.LedgerRepository.KeyRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the installation. Whoever asks for the present one under the sealer's lock gets one
 * that can sign: the first is made when there is none, one of the configured kind when that
 * changed, and one that begins a line of its own when the private half is lost.
 */
@Component
class LedgerKeys {

    private final LedgerRepository ledger;
    private final KeyFolder folder;
    private final Cipher cipher;
    private final Clock clock;

    LedgerKeys(
            LedgerRepository ledger,
            KeyFolder folder,
            @Value("${biaogan.ledger.cipher}") Cipher cipher,
            Clock clock) {
        this.ledger = ledger;
        this.folder = folder;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** How roots are signed. */
    enum Cipher {
        ED25519(LedgerKey.ED25519),
        SM(LedgerKey.SM2);

        private final String algorithm;

        Cipher(String algorithm) {
            this.algorithm = algorithm;
        }
    }

    /** A public half and the private one that fits. */
    record Present(LedgerKey key, SigningKey secret) {}

    List<LedgerKey> list() {
        List<KeyRow> rows = ledger.listKeys();
        return rows.stream()
                .map(it ->
                        new LedgerKey(
                                it.no(),
                                it.algorithm(),
                                it.publicKey(),
                                it.madeAt().toInstant().toString(),
                                it.signature() == null
                                        ? LedgerEntry.NONE
                                        : Fingerprint.of(rows.get(it.no() - 2).publicKey()),
                                it.signature() == null ? LedgerEntry.NONE : it.signature()))
                .toList();
    }

    Present present() {
        List<LedgerKey> keys = list();
        if (keys.isEmpty()) {
            return make(1, Optional.empty());
        }
        LedgerKey newest = keys.getLast();
        Optional<Present> found = folder.find(newest).map(it -> new Present(newest, it));
        return found.filter(it -> newest.algorithm().equals(cipher.algorithm))
                .orElseGet(() -> make(newest.no() + 1, found));
    }

    /** A new key, which the present one signs before it goes. */
    LedgerKey rotate() {
        Present present = present();
        return make(present.key().no() + 1, Optional.of(present)).key();
    }

    private Present make(int no, Optional<Present> signer) {
        SigningKey.Pair pair = SigningKey.make(cipher.algorithm);
        OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var unsigned =
                new LedgerKey(
                        no,
                        cipher.algorithm,
                        pair.publicKey(),
                        at.toInstant().toString(),
                        signer.map(it -> it.key().fingerprint()).orElse(LedgerEntry.NONE),
                        LedgerEntry.NONE);
        LedgerKey key =
                signer.map(it -> unsigned.signedAs(it.secret().sign(unsigned.block().signed())))
                        .orElse(unsigned);
        folder.keep(pair);
        ledger.add(key, at);
        signer.ifPresent(it -> forgetOnceReplaced(it.key()));
        return new Present(key, pair.secret());
    }

    private void forgetOnceReplaced(LedgerKey old) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        folder.forget(old);
                    }
                });
    }
}
