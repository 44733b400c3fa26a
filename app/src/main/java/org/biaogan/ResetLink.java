package org.biaogan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.biaogan.launcher.LauncherException;
import org.biaogan.launcher.OpenHome;

/**
 * Makes a one-time link for an account from the console, where the last administrator has lost the
 * password: who may read the home may do that. The program behind bin/reset-link.
 */
public final class ResetLink {

    private static final int TOKEN_BYTES = 24;

    private ResetLink() {}

    /** Takes the home folder and the sign-in name. */
    public static void main(String[] arguments) throws SQLException {
        try {
            OpenHome.use(
                    Path.of(arguments[0]),
                    connection -> System.out.println(sentence(make(connection, arguments[1]))));
        } catch (LauncherException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /** The path of the link, or nothing where no open account has that name. */
    static Optional<String> make(Connection connection, String signInName) throws SQLException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String made =
                """
                with account as (
                    select id from access_account
                    where lower(sign_in_name) = lower(?) and closed_at is null),
                voided as (
                    update access_one_time_link link set expires_at = statement_timestamp()
                    from account
                    where link.account_id = account.id and link.used_at is null
                      and link.expires_at > statement_timestamp()),
                marked as (
                    insert into trail_entry (at, what, subject, subject_id)
                    select statement_timestamp(), 'access.reset-link-made', 'access_account', id
                    from account),
                told as (
                    insert into notices_notice (account_id, kind, href, told_at)
                    select id, 'LINK_MADE', '/account', statement_timestamp()
                    from account)
                insert into access_one_time_link (token_sha256, account_id, made_at, expires_at)
                select ?, id, statement_timestamp(), statement_timestamp() + interval '24 hours'
                from account
                """;
        try (var statement = connection.prepareStatement(made)) {
            statement.setString(1, signInName);
            statement.setString(2, sha256(token));
            return statement.executeUpdate() == 1
                    ? Optional.of("/links/" + token)
                    : Optional.empty();
        }
    }

    private static String sentence(Optional<String> link) {
        return link.map(it ->
                        "Open this path on the address of the server, once, within 24 hours"
                                + " / 在服务地址后加上这个路径打开，只能用一次，24 小时内有效:\n  "
                                + it)
                .orElse("There is no open account of that name. / 没有这个可登录的账号。");
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
