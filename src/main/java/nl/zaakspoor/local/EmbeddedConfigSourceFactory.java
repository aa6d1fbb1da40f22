// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Brings the embedded servers into the configuration; asked only when local is enabled. This is the one way in dev mode, in tests and
 * in a packaged demo.
 *
 * <p>It stands below the environment: a server whose address is set there is not started, so real servers can be mixed in
 * one by one.
 */
final class EmbeddedConfigSourceFactory implements ConfigSourceFactory {
    /** Above {@code application.properties} (250), below {@code .env} (295), environment (300) and system properties. */
    private static final int PRIORITY = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        LocalSettings settings = LocalSettings.read(name -> value(context, name));
        Set<LocalServers.Kind> wanted = Stream.of(LocalServers.Kind.values())
                .filter(kind -> !isSetAbove(context, kind.mainSetting())).collect(Collectors.toSet());
        Set<String> keys = LocalKeys.NAMES.stream().filter(name -> value(context, name).isEmpty()).collect(Collectors.toSet());
        return List.of(new LocalConfigSource(settings, wanted, keys, PRIORITY));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue).filter(text -> !text.isBlank());
    }

    private static boolean isSetAbove(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value != null && value.getValue() != null && value.getConfigSourceOrdinal() > PRIORITY;
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(PRIORITY);
    }
}
