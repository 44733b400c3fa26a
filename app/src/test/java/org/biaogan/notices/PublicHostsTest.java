package org.biaogan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {

    private final PublicHosts hosts = new PublicHosts(List.of("relay.example", "::1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "ff02::1"
            })
    void innerAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1", "223.5.5.5"})
    void publicAddressesAre(String address) throws UnknownHostException {
        assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/send", "ftp://relay.example/", "https:///send",
                "https://user@oapi.dingtalk.com/", "https://oapi.dingtalk.com:8443/", "robot",
                "https://oapi.dingtalk.com/#a", "file:///etc/passwd"
            })
    void onlyEncryptedAddressesOfHostsAreTaken(String url) {
        assertThat(hosts.takes(URI.create(url))).isFalse();
    }

    @Test
    void whatIsAllowedByNameMayBeInnerAndPlain() throws UnknownHostException {
        assertThat(hosts.takes(URI.create("https://oapi.dingtalk.com/robot/send?access_token=1")))
                .isTrue();
        assertThat(hosts.takes(URI.create("http://relay.example:8080/send"))).isTrue();
        assertThat(hosts.resolve("127.0.0.1")).isNull();
        assertThat(hosts.resolve("[::1]")).isNotNull();
    }
}
