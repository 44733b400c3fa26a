package org.biaogan.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house. The guide for who keeps the server explains each.
 *
 * @param address under which people reach this server; links in mails and groups begin with it
 * @param seconds between two looks at what waits to be sent; with 0 nothing is sent by itself
 * @param allowedHosts hosts of robots that may be inner ones, and be spoken to without encryption
 */
@ConfigurationProperties(prefix = "biaogan.notices", ignoreUnknownFields = false)
public record NoticeConfiguration(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("15") int seconds,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("10s") Duration limit,
        @DefaultValue Mail mail) {

    /**
     * The mail server.
     *
     * @param host none, and no mail is sent
     * @param security how the connection is guarded
     * @param from in whose name mails are sent
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("465") int port,
            @DefaultValue("TLS") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from) {

        /** How the connection to a mail server is guarded. */
        public enum Security {
            TLS,
            STARTTLS,
            NONE
        }

        public boolean configured() {
            return !host.isBlank() && !from.isBlank();
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public NoticeConfiguration {
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** The whole address of a page. */
    String link(String href) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + href;
    }
}
