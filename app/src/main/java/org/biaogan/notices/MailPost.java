package org.biaogan.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.biaogan.notices.NoticeConfiguration.Mail;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server, and says what became of it. */
@Component
class MailPost {

    private final NoticeConfiguration configuration;
    private final JavaMailSenderImpl sender;

    MailPost(NoticeConfiguration configuration) {
        this.configuration = configuration;
        this.sender = sender(configuration);
    }

    /** Whether this installation sends mail. */
    boolean configured() {
        return configuration.mail().configured();
    }

    Delivery send(String recipient, Outgoing mail) {
        if (!configured()) {
            return new Delivery.Never("notices.problem.no-mail");
        }
        try {
            sender.send(message(recipient, mail));
            return new Delivery.Accepted();
        } catch (MailAuthenticationException refused) {
            return new Delivery.Later("notices.problem.mail-sign-in");
        } catch (MailSendException failed) {
            return isAddress(failed)
                    ? new Delivery.Never("notices.problem.mail-address")
                    : new Delivery.Later("notices.problem.mail-server");
        } catch (MailException | MessagingException failed) {
            return new Delivery.Later("notices.problem.mail-server");
        }
    }

    /** The same number each time, so that a mail that arrives twice is folded into one. */
    private MimeMessage message(String recipient, Outgoing mail) throws MessagingException {
        var message = new Numbered(sender, mail);
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(configuration.mail().from());
        helper.setTo(recipient);
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        message.addHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The server knows the address and does not take it: that will not pass. */
    private static boolean isAddress(MailSendException failed) {
        return failed.getFailedMessages().values().stream()
                .anyMatch(it ->
                        it instanceof SendFailedException sent
                                && sent.getInvalidAddresses() != null
                                && sent.getInvalidAddresses().length > 0);
    }

    private static JavaMailSenderImpl sender(NoticeConfiguration configuration) {
        Mail mail = configuration.mail();
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        if (!mail.user().isEmpty()) {
            sender.setUsername(mail.user());
            sender.setPassword(mail.password());
        }
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(configuration, mail));
        return sender;
    }

    private static Properties properties(NoticeConfiguration configuration, Mail mail) {
        String limit = "" + configuration.limit().toMillis();
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        properties.put("mail.smtp.auth", "" + !mail.user().isEmpty());
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", "" + (mail.security() == Mail.Security.TLS));
        boolean upgrade = mail.security() == Mail.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", "" + upgrade);
        properties.put("mail.smtp.starttls.required", "" + upgrade);
        return properties;
    }

    /** Keeps the number it was given instead of drawing one when it is written. */
    private static final class Numbered extends MimeMessage {

        private final Outgoing mail;

        Numbered(JavaMailSenderImpl sender, Outgoing mail) {
            super(sender.getSession());
            this.mail = mail;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.messageId() + "@biaogan>");
        }
    }
}
