package org.biaogan.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request of a test as a signed-in account, with a CSRF token. */
public final class SignedInPerson {

    private SignedInPerson() {}

    public static RequestPostProcessor as(long accountId) {
        var person =
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(accountId), null, List.of());
        var signedIn = SecurityMockMvcRequestPostProcessors.authentication(person);
        var token = SecurityMockMvcRequestPostProcessors.csrf();
        return request -> token.postProcessRequest(signedIn.postProcessRequest(request));
    }
}
