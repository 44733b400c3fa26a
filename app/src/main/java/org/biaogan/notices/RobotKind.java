package org.biaogan.notices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** In which product a group is, and how its robot wants to be spoken to. */
public enum RobotKind {

    /** 企业微信: the key stands in the address. */
    WECOM(Set.of(-1, 45009, 45033)) {
        @Override
        Map<String, Object> message(String title, String text) {
            return Map.of("msgtype", "markdown", "markdown", Map.of("content", text));
        }

        @Override
        URI address(URI url, @Nullable String secret, Instant now) {
            return url;
        }
    },

    /** 钉钉: the address is signed anew for each message where the robot has a secret. */
    DINGTALK(Set.of(-1, 130101, 410100)) {
        @Override
        Map<String, Object> message(String title, String text) {
            var markdown = new LinkedHashMap<String, String>();
            markdown.put("title", title);
            markdown.put("text", text);
            var message = new LinkedHashMap<String, Object>();
            message.put("msgtype", "markdown");
            message.put("markdown", markdown);
            return message;
        }

        @Override
        URI address(URI url, @Nullable String secret, Instant now) {
            if (secret == null) {
                return url;
            }
            long millis = now.toEpochMilli();
            String sign =
                    URLEncoder.encode(sign(millis + "\n" + secret, secret), StandardCharsets.UTF_8);
            return URI.create(
                    url
                            + (url.getRawQuery() == null ? "?" : "&")
                            + "timestamp="
                            + millis
                            + "&sign="
                            + sign);
        }
    };

    private static final String ALGORITHM = "HmacSHA256";

    private final Set<Integer> passing;

    RobotKind(Set<Integer> passing) {
        this.passing = passing;
    }

    /** The message as that product takes it. */
    abstract Map<String, Object> message(String title, String text);

    /** Where it is sent now. */
    abstract URI address(URI url, @Nullable String secret, Instant now);

    /** Whether an error will pass by itself: too busy, or too many messages in a minute. */
    boolean passes(int code) {
        return passing.contains(code);
    }

    static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
