package org.biaogan.web;

import gg.jte.CodeResolver;
import java.util.List;
import java.util.stream.Stream;

/** Templates of the tests first, then those of the product. */
record BothFolders(CodeResolver own, CodeResolver product) implements CodeResolver {

    @Override
    public String resolve(String name) {
        return of(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
        return of(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return Stream.of(own, product)
                .flatMap(it -> it.resolveAllTemplateNames().stream())
                .toList();
    }

    @Override
    public boolean exists(String name) {
        return own.exists(name) || product.exists(name);
    }

    private CodeResolver of(String name) {
        return own.exists(name) ? own : product;
    }
}
