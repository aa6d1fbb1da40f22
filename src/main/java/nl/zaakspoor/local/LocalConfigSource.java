// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the embedded servers as settings. The servers start when one of them is first asked for, and not when
 * the configuration is merely read, as every run of unit tests does.
 */
final class LocalConfigSource implements ConfigSource {
    static final String NAME = "zaakspoor local servers";

    private final LocalSettings settings;
    private final Set<LocalServers.Kind> wanted;
    private final Set<String> names = new HashSet<>();
    private final int priority;

    /** @param keys the names of the keys that are to be answered as well */
    LocalConfigSource(LocalSettings settings, Set<LocalServers.Kind> wanted, Set<String> keys, int priority) {
        this.settings = settings;
        this.wanted = wanted;
        this.priority = priority;
        wanted.forEach(kind -> names.addAll(kind.settings()));
        names.addAll(keys);
        names.add(LocalSettings.DIRECTORY);
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
        return priority;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
