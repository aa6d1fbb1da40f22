// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.smallrye.config.ConfigSourceFactory;

/**
 * Remembers what runs in this process. Configuration is read several times, and in dev mode and tests by several class
 * loaders that share no statics; the servers must start once.
 */
final class RunningServers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunningServers() {}

    /** The addresses of the servers, which are started unless they run already. */
    static Map<String, String> of(LocalSettings settings, Set<LocalServers.Kind> wanted) {
        // A String, since system properties of any other kind break what reads them all.
        String memory = "nl.zaakspoor.local.servers:" + settings.directory().map(Object::toString).orElse("passing");
        // One lock for all class loaders, that nobody else takes: starting servers read the system properties themselves.
        synchronized (memory.intern()) {
            Optional<String> known = Optional.ofNullable(System.getProperty(memory));
            if (known.isPresent()) {
                return parse(known.get());
            }
            Map<String, String> started = startOrEnd(settings, wanted);
            System.setProperty(memory, write(started));
            // The build of a test records the folder as a setting; asked with it, these are still the same servers.
            System.setProperty("nl.zaakspoor.local.servers:" + started.get(LocalSettings.DIRECTORY), write(started));
            return started;
        }
    }

    /**
     * Ends the process when the folder of a developer cannot be used: a sentence says why, where an exception would end up
     * below the stack traces of everything that wanted configuration. Tests have folders of their own and get the exception.
     */
    private static Map<String, String> startOrEnd(LocalSettings settings, Set<LocalServers.Kind> wanted) {
        try {
            return start(settings, wanted);
        } catch (LocalServersException e) {
            if (settings.directory().isEmpty()) {
                throw e;
            }
            System.err.println("\n" + e.sentences() + "\n");
            // Not exit: its hooks want the very configuration that is being made.
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }

    private static Map<String, String> start(LocalSettings settings, Set<LocalServers.Kind> wanted) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            // What the servers start inherits the loader; the one that is current here ends with the next reload.
            Thread.currentThread().setContextClassLoader(ConfigSourceFactory.class.getClassLoader());
            LocalServers servers = LocalServers.start(settings, wanted);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                // Quarkus stops the application in a hook of its own, at the same time; it still needs its servers for that.
                ApplicationLife.awaitEnd(ApplicationLife.THREAD, PATIENCE);
                servers.close();
            }, "zaakspoor-local-stop"));
            Map<String, String> answer = new TreeMap<>(servers.addresses());
            answer.put(LocalSettings.DIRECTORY, servers.directory().toString());
            return answer;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static String write(Map<String, String> addresses) {
        return addresses.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> parse(String text) {
        return text.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
