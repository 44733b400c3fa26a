package org.biaogan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.biaogan.base.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a handler its actor: the signed-in account, in the scope that the address names. */
@Configuration(proxyBeanMethods = false)
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String KEPT = Actor.class.getName();

    private final ObjectProvider<Actors> actors;

    ActorArgument(ObjectProvider<Actors> actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("an actor needs an HTTP request");
        }
        Actor actor = actors.getObject().get(accountId(), scope(http));
        http.setAttribute(KEPT, actor);
        return actor;
    }

    /** The actor a handler of this request was given, for the frame around its page. */
    static @Nullable Actor of(HttpServletRequest request) {
        return (Actor) request.getAttribute(KEPT);
    }

    private static long accountId() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.accountId();
        }
        throw new NotFound("access.account", "");
    }

    private static Scope scope(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named) {
            if (named.get("campaignId") instanceof String id) {
                return new Scope.OfCampaign(number("campaigns.campaign", id), 0);
            }
            if (named.get("unitId") instanceof String id) {
                return new Scope.OfUnit(number("organization.unit", id));
            }
        }
        return new Scope.Installation();
    }

    private static long number(String what, String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFound(what, id);
        }
    }
}
