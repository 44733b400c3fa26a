package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Robots are spoken to in their own formats, and badly behaved ones harm nobody. */
class GroupPostTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final Receiver receiver = new Receiver();
    private final GroupPost post = post(List.of("127.0.0.1"));

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void weComGetsMarkdownUnderItsKey() {
        assertThat(send(RobotKind.WECOM, "/cgi-bin/webhook/send?key=abc", null))
                .isEqualTo(new Delivery.Accepted());

        assertThat(receiver.got())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path()).isEqualTo("/cgi-bin/webhook/send");
                    assertThat(it.query()).isEqualTo("key=abc");
                    assertThat(it.type()).startsWith("application/json");
                    assertThat(it.body())
                            .contains(
                                    "\"msgtype\":\"markdown\"",
                                    "\"markdown\":{\"content\":\"还有 12 项\"}");
                });
    }

    @Test
    void dingTalkGetsATitleAndATextUnderASignedAddress() throws Exception {
        assertThat(send(RobotKind.DINGTALK, "/robot/send?access_token=abc", "SECret"))
                .isEqualTo(new Delivery.Accepted());

        Receiver.Got got = receiver.got().getFirst();
        assertThat(got.body())
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"标杆\",\"text\":\"还有 12 项\"}}");
        long millis = CLOCK.millis();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("SECret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String sign =
                Base64.getEncoder()
                        .encodeToString(
                                mac.doFinal(
                                        (millis + "\nSECret").getBytes(StandardCharsets.UTF_8)));
        assertThat(got.query()).startsWith("access_token=abc&timestamp=" + millis + "&sign=");
        assertThat(
                        URLDecoder.decode(
                                got.query().replaceFirst(".*&sign=", ""), StandardCharsets.UTF_8))
                .isEqualTo(sign);
    }

    @Test
    void aRobotWithoutASecretIsNotSigned() {
        URI url = URI.create("https://oapi.dingtalk.com/robot/send?access_token=abc");

        assertThat(RobotKind.DINGTALK.address(url, null, CLOCK.instant())).isEqualTo(url);
    }

    @Test
    void oneThatHangsCostsTheLimitAndNoMore() {
        receiver.answering(exchange -> sleep());

        long begun = System.nanoTime();
        assertThat(send(RobotKind.WECOM, "/", null))
                .isEqualTo(new Delivery.Later("notices.problem.slow"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusSeconds(2));
    }

    @Test
    void oneThatAnswersLetterByLetterCostsTheLimitToo() {
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause(200);
            }
        });

        assertThat(send(RobotKind.WECOM, "/", null))
                .isEqualTo(new Delivery.Later("notices.problem.slow"));
    }

    @Test
    void aFaultOfTheServerMayPass() {
        receiver.answering(500, "oops");
        assertThat(send(RobotKind.WECOM, "/", null))
                .isEqualTo(new Delivery.Later("notices.problem.server"));
    }

    @Test
    void aRedirectIsNeverFollowed() {
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/inner"));
            Receiver.answer(exchange, 302, "");
        });

        assertThat(send(RobotKind.WECOM, "/outer", null))
                .isEqualTo(new Delivery.Never("notices.problem.redirect"));
        assertThat(receiver.got()).extracting(Receiver.Got::path).containsExactly("/outer");
    }

    @Test
    void anInnerAddressIsNotSpokenToUnlessItIsAllowed() {
        var strict = post(List.of());
        var robot =
                new RobotRepository.Way(
                        RobotKind.WECOM, receiver.url("/").replace("http:", "https:"), null);

        assertThat(strict.send(robot, "标杆", "还有 12 项"))
                .isEqualTo(new Delivery.Never("notices.problem.inner"));
        var named =
                new RobotRepository.Way(RobotKind.WECOM, "https://localhost/cgi-bin/send", null);
        assertThat(strict.send(named, "标杆", "还有 12 项"))
                .isEqualTo(new Delivery.Never("notices.problem.inner"));
        assertThat(receiver.got()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":93000}", "{\"errcode\":310000}", "[]", "<html>", ""})
    void whatIsNotTakenIsNotTriedAgain(String body) {
        receiver.answering(200, body);

        assertThat(send(RobotKind.DINGTALK, "/", null)).isInstanceOf(Delivery.Never.class);
    }

    @Test
    void tooManyMessagesInAMinuteMayPass() {
        receiver.answering(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(send(RobotKind.WECOM, "/", null))
                .isEqualTo(new Delivery.Later("notices.problem.busy"));
    }

    @Test
    void anAnswerInChunksIsPutTogether() {
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"errcode\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getResponseBody()
                    .write(":0,\"errmsg\":\"好\"}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(send(RobotKind.WECOM, "/", null)).isEqualTo(new Delivery.Accepted());
    }

    private Delivery send(RobotKind kind, String path, @Nullable String secret) {
        return post.send(
                new RobotRepository.Way(kind, receiver.url(path), secret), "标杆", "还有 12 项");
    }

    private static GroupPost post(List<String> allowed) {
        return new GroupPost(configuration(allowed), CLOCK);
    }

    static NoticeConfiguration configuration(List<String> allowed) {
        return new NoticeConfiguration(
                URI.create("https://biaogan.example"),
                0,
                allowed,
                LIMIT,
                new NoticeConfiguration.Mail(
                        "", 25, NoticeConfiguration.Mail.Security.NONE, "", "", ""));
    }

    private static void sleep() {
        pause(5_000);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
