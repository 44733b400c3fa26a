package org.biaogan.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings a message to a group by its robot, and says what became of it. */
@Component
class GroupPost {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NoticeConfiguration configuration;
    private final PublicHosts hosts;
    private final Clock clock;

    GroupPost(NoticeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.hosts = new PublicHosts(configuration.allowedHosts());
        this.clock = clock;
    }

    /** Whether an address may be that of a robot. */
    boolean takes(URI url) {
        return hosts.takes(url);
    }

    Delivery send(RobotRepository.Way robot, String title, String text) {
        URI url = robot.kind().address(URI.create(robot.url()), robot.secret(), clock.instant());
        if (!hosts.takes(url)) {
            return new Delivery.Never("notices.problem.inner");
        }
        try {
            InetAddress address = hosts.resolve(url.getHost());
            if (address == null) {
                return new Delivery.Never("notices.problem.inner");
            }
            String json = JSON.writeValueAsString(robot.kind().message(title, text));
            return told(robot.kind(), PinnedPost.send(url, address, json, configuration.limit()));
        } catch (UnknownHostException unknown) {
            return new Delivery.Later("notices.problem.unknown-host");
        } catch (SocketTimeoutException slow) {
            return new Delivery.Later("notices.problem.slow");
        } catch (IOException broken) {
            return new Delivery.Later("notices.problem.broken");
        }
    }

    private static Delivery told(RobotKind kind, PinnedPost.Answer answer) {
        int status = answer.status();
        if (status >= 500 || status == 429) {
            return new Delivery.Later("notices.problem.server");
        }
        if (status >= 300 && status < 400) {
            return new Delivery.Never("notices.problem.redirect");
        }
        if (status != 200) {
            return new Delivery.Never("notices.problem.refused");
        }
        return told(kind, answer.body());
    }

    /** Both products answer 200 and say in the body whether they took it. */
    private static Delivery told(RobotKind kind, String body) {
        try {
            JsonNode code = JSON.readTree(body).path("errcode");
            if (!code.isIntegralNumber()) {
                return new Delivery.Never("notices.problem.strange");
            }
            if (code.asInt() == 0) {
                return new Delivery.Accepted();
            }
            return kind.passes(code.asInt())
                    ? new Delivery.Later("notices.problem.busy")
                    : new Delivery.Never("notices.problem.refused");
        } catch (JacksonException notJson) {
            return new Delivery.Never("notices.problem.strange");
        }
    }
}
