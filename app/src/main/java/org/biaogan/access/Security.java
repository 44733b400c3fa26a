package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.biaogan.web.ContentPolicy;
import org.biaogan.web.StaleForm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What protects every request: sign-in, sessions in the database, CSRF, and a strict content
 * policy.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access_session", maxInactiveIntervalInSeconds = 12 * 60 * 60)
class Security {

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Primary
    QuietSessions<?> quietSessions(
            @Qualifier("sessionRepository") SessionRepository<?> sessionRepository) {
        return QuietSessions.over(sessionRepository);
    }

    /** Reading a session is one statement, without begin and commit around it. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Two requests of one session may leave the same word for the next page at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionWordsAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** No script reads it, and no other site sends it along with a form. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("biaogan");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    FilterRegistrationBean<QuietSessions.OnceForARequest> sessionsReadOnce() {
        var filter = new FilterRegistrationBean<>(new QuietSessions.OnceForARequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, PasswordCheck passwordCheck) throws Exception {
        http.authenticationProvider(passwordCheck)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/sign-in",
                                        "/links/*",
                                        "/complaint-box",
                                        "/complaint-box/*",
                                        "/feeds/*",
                                        "/language",
                                        "/theme",
                                        "/css/**",
                                        "/js/**",
                                        "/img/**",
                                        "/vendor/**",
                                        "/schemas/**",
                                        "/favicon.ico",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .passwordParameter("password")
                                .defaultSuccessUrl("/")
                                .failureHandler(Security::backToSignIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(toSignIn())
                                .accessDeniedHandler(Security::refuse))
                .addFilterBefore(new SignedInUploads(toSignIn()), CsrfFilter.class)
                .requestCache(cache -> cache.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(ContentPolicy.PAGES))
                                .frameOptions(frame -> frame.sameOrigin())
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** A person is led to the page; the script that sends files is told by the status. */
    private static AuthenticationEntryPoint toSignIn() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, why) -> {
            if ("drop".equals(request.getHeader("X-Requested-With"))) {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                page.commence(request, response, why);
            }
        };
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            StaleForm.mark(request);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static void backToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String name = request.getParameter("name");
        String kept = name == null ? "" : URLEncoder.encode(name, StandardCharsets.UTF_8);
        String reason = why instanceof LockedException ? "wait=" + why.getMessage() : "wrong";
        response.sendRedirect("/sign-in?" + reason + "&name=" + kept);
    }
}
