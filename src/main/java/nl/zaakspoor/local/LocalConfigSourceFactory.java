// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.List;
import java.util.OptionalInt;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The door by which the embedded servers come into the configuration, closed unless {@code zaakspoor.local.enabled}.
 *
 * <p>The build of the service loads this class too, in Maven's own JVM, which may be older than the Java we compile for. So it
 * alone is compiled for Java 17 (see the pom), and it reaches the others by name.
 */
public final class LocalConfigSourceFactory implements ConfigSourceFactory {
    /** Above {@code application.properties} (250), below {@code .env} (295), environment (300) and system properties. */
    private static final int PRIORITY = 275;
    private static final String EMBEDDED = "nl.zaakspoor.local.EmbeddedConfigSourceFactory";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue enabled = context.getValue("zaakspoor.local.enabled");
        if (enabled == null || !"true".equals(enabled.getValue())) {
            return List.of();
        }
        try {
            return ((ConfigSourceFactory) Class.forName(EMBEDDED).getDeclaredConstructor().newInstance())
                    .getConfigSources(context);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the embedded servers are not part of this build", e);
        }
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(PRIORITY);
    }
}
