package org.biaogan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever reads the body of a request: files are taken from those who are signed in,
 * and only as much at once as a file may be long. Otherwise looking for the CSRF token would write
 * all of a stranger's bytes to the disk first.
 */
final class SignedInUploads extends OncePerRequestFilter {

    /** A file of 2 GB and the fields around it. */
    static final long LONGEST = (2L << 30) + (64L << 20);

    private final AuthenticationEntryPoint toSignIn;

    SignedInUploads(AuthenticationEntryPoint toSignIn) {
        this.toSignIn = toSignIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!bringsFiles(request)) {
            chain.doFilter(request, response);
        } else if (!isSignedIn(SecurityContextHolder.getContext().getAuthentication())) {
            toSignIn.commence(request, response, new InsufficientAuthenticationException("files"));
        } else if (request.getContentLengthLong() > LONGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isSignedIn(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn;
    }
}
