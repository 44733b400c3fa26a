package org.biaogan.evidence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/**
 * Reads a filter of the vault from the address. The list as it is opened names none: it is spared
 * the binding of every field, a fifth of its time.
 */
@Configuration(proxyBeanMethods = false)
class VaultFilterArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Set<String> UNFILTERED = Set.of("page");

    private final HandlerMethodArgumentResolver binding =
            new ServletModelAttributeMethodProcessor(false);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == VaultFilter.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory)
            throws Exception {
        return UNFILTERED.containsAll(request.getParameterMap().keySet())
                ? VaultFilter.ALL
                : binding.resolveArgument(parameter, container, request, binderFactory);
    }
}
