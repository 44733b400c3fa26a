package org.biaogan.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.biaogan.access.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.stereotype.Component;

/**
 * The sample prints its passwords, so a server that shows it, or is about to load it, is reached
 * from its own machine only. Decided before the server listens.
 */
@Component
class SampleStaysAtHome {

    private static final String WHY =
            "A server with the sample listens on loopback only: take server.address=%s away, or start on an"
                    + " empty home with bin/run --empty. / 带示例的服务只在本机监听：请去掉 server.address=%s，"
                    + "或用 bin/run --empty 在空的数据目录上启动。";

    SampleStaysAtHome(
            @Value("${biaogan.sample}") boolean wanted,
            @Value("${server.address:}") String address,
            Accounts accounts,
            SignInSheet sheet) {
        boolean shown = !sheet.read().isEmpty() || wanted && accounts.isEmpty();
        if (shown && !isLoopback(address)) {
            throw new Refusal(WHY.formatted(address, address));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** The start is given up; the message is for the one who started it. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String why) {
            super(why);
        }
    }

    /** Shows the sentence instead of a stack trace. */
    static final class Sentence extends AbstractFailureAnalyzer<Refusal> {

        @Override
        protected FailureAnalysis analyze(Throwable whole, Refusal refusal) {
            return new FailureAnalysis(refusal.getMessage(), null, refusal);
        }
    }
}
