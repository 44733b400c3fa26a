package org.biaogan.sample;

import java.util.List;
import org.biaogan.access.Accounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the product is and how to sign in. */
@Component
class StartNotice {

    private final Environment environment;
    private final SignInSheet sheet;
    private final Accounts accounts;

    StartNotice(Environment environment, SignInSheet sheet, Accounts accounts) {
        this.environment = environment;
        this.sheet = sheet;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String address = "http://localhost:" + port;
        var notice = new StringBuilder("\n标杆 Biaogan  " + address + "\n");
        List<String> signIns = sheet.read();
        if (!signIns.isEmpty()) {
            notice.append("\n示例登录 / sign in to the sample:\n")
                    .append(String.join("\n", signIns))
                    .append('\n');
        }
        accounts.firstLink()
                .ifPresent(it ->
                        notice.append(
                                        "\n建立第一个管理员（链接只能用一次，24 小时内有效） / make the first administrator, once, within 24 hours:\n  ")
                                .append(address)
                                .append("/links/")
                                .append(it)
                                .append('\n'));
        System.out.println(notice);
    }
}
