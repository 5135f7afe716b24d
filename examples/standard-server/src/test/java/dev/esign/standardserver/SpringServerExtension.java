package dev.esign.standardserver;

import dev.esign.ClientConfig;
import dev.esign.oauth.OAuthClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class the one server of this run, and a client; both end with the run. */
final class SpringServerExtension implements ParameterResolver {
    private static final Namespace RUN = Namespace.create(SpringServerExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SpringServer.class || type == OAuthClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(
                        parameter.getParameter().getType(),
                        type -> type == SpringServer.class ? started() : OAuthClient.of(ClientConfig.standard()));
    }

    private static SpringServer started() {
        try {
            return SpringServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        }
    }
}
