// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the embedded servers as settings. The servers start when one of them is first asked for, and not when
 * the configuration is merely read, as every run of unit tests does.
 */
public final class LocalConfigSource implements ConfigSource {
    public static final String NAME = "zaakspoor local servers";

    private final LocalSettings settings;
    private final Set<LocalServers.Kind> wanted;
    private final Set<String> names = new HashSet<>();

    private LocalConfigSource(LocalSettings settings, Set<LocalServers.Kind> wanted, Set<String> keys) {
        this.settings = settings;
        this.wanted = wanted;
        wanted.forEach(kind -> names.addAll(kind.answers()));
        names.addAll(keys);
        names.add(LocalSettings.DIRECTORY);
    }

    /** A server whose address is set in the environment is not started, so real servers can be mixed in one by one. */
    static ConfigSource of(ConfigSourceContext context) {
        Set<LocalServers.Kind> wanted = Stream.of(LocalServers.Kind.values())
                .filter(kind -> kind.instead().stream().noneMatch(name -> isSetAbove(context, name)))
                .collect(Collectors.toSet());
        Set<String> keys = LocalKeys.NAMES.stream().filter(name -> value(context, name).isEmpty()).collect(Collectors.toSet());
        return new LocalConfigSource(LocalSettings.read(name -> value(context, name)), wanted, keys);
    }

    private static boolean isSetAbove(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value != null && value.getValue() != null && value.getConfigSourceOrdinal() > LocalConfigSourceFactory.PRIORITY;
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue).filter(text -> !text.isBlank());
    }

    @Override
    public @Nullable String getValue(String name) {
        return names.contains(name) ? values().get(name) : null;
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>(RunningServers.of(settings, wanted));
        values.putAll(LocalKeys.in(Path.of(String.valueOf(values.get(LocalSettings.DIRECTORY)))));
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(names);
    }

    @Override
    public int getOrdinal() {
        return LocalConfigSourceFactory.PRIORITY;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
