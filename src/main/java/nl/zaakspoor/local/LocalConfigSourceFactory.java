// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.List;
import java.util.OptionalInt;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Brings the embedded servers into the configuration when local is enabled. This is the one way in dev mode, in tests and
 * in a packaged demo.
 *
 * <p>The build of the service loads this class too, in Maven's own JVM, which may be older than the Java we compile for. So it
 * alone is compiled for Java 17 (see the pom), and it reaches what goes beyond that one question by name.
 */
public final class LocalConfigSourceFactory implements ConfigSourceFactory {
    /** Above {@code application.properties} (250), below {@code .env} (295), environment (300) and system properties. */
    private static final int PRIORITY = 275;
    private static final String SOURCE = "nl.zaakspoor.local.LocalConfigSource";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue enabled = context.getValue("zaakspoor.local.enabled");
        return enabled != null && "true".equals(enabled.getValue()) ? List.of(source(context)) : List.of();
    }

    private static ConfigSource source(ConfigSourceContext context) {
        try {
            return (ConfigSource) Class.forName(SOURCE).getDeclaredMethod("of", ConfigSourceContext.class, int.class)
                    .invoke(null, context, PRIORITY);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the embedded servers are not part of this build", e);
        }
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(PRIORITY);
    }
}
