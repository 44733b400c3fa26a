package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The actor of a request that has been handled, for the frame that is drawn around its page. */
public final class CurrentActor {

    private CurrentActor() {}

    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable(ActorArgument.of(request));
    }
}
