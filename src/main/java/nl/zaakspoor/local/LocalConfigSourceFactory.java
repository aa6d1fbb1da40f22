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
 */
public final class LocalConfigSourceFactory implements ConfigSourceFactory {
    /** Above {@code application.properties} (250), below {@code .env} (295), environment (300) and system properties. */
    static final int PRIORITY = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue enabled = context.getValue("zaakspoor.local.enabled");
        return enabled != null && "true".equals(enabled.getValue()) ? List.of(LocalConfigSource.of(context)) : List.of();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(PRIORITY);
    }
}
