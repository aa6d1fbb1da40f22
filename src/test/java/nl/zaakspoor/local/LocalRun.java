// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded servers in a JVM of their own, so that a test can kill it. */
public final class LocalRun implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;
    private final Map<String, String> addresses = new TreeMap<>();
    private final StringBuilder output = new StringBuilder();

    private LocalRun(Process process) {
        this.process = process;
    }

    /** Runs in that other JVM. */
    public static void main(String[] args) throws InterruptedException {
        try {
            LocalSettings settings = new LocalSettings(Optional.of(Path.of(args[0])), Integer.parseInt(args[1]),
                    Integer.parseInt(args[1]), Integer.parseInt(args[1]), true);
            EnumSet<LocalServers.Kind> kinds = Stream.of(args).skip(2).map(LocalServers.Kind::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(LocalServers.Kind.class)));
            LocalServers servers = LocalServers.start(settings, kinds);
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
            servers.addresses().forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println("mails=" + servers.directory());
            System.out.println(READY);
        } catch (LocalServersException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    /** Starts all servers on free ports and waits until they run, or until it gives up. */
    public static LocalRun in(Path directory) throws IOException {
        return start(directory, 0, EnumSet.allOf(LocalServers.Kind.class));
    }

    /** Starts one server, so that a test can take it away and bring it back: {@code KAFKA}, {@code POSTGRESQL}, {@code MAIL}. */
    public static LocalRun of(String kind, Path directory, int port) throws IOException {
        return start(directory, port, EnumSet.of(LocalServers.Kind.valueOf(kind)));
    }

    private static LocalRun start(Path directory, int port, EnumSet<LocalServers.Kind> kinds) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", classPath(), LocalRun.class.getName(),
                directory.toString(), Integer.toString(port)));
        kinds.forEach(kind -> command.add(kind.name()));
        LocalRun run = new LocalRun(new ProcessBuilder(command).redirectErrorStream(true).start());
        run.awaitReady();
        return run;
    }

    /** The class path of the tests, for a JVM of its own. */
    public static String classPath() {
        return Stream.of("surefire.test.class.path", "java.class.path").map(System::getProperty)
                .filter(path -> path != null && !path.isBlank()).findFirst().orElseThrow();
    }

    private void awaitReady() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && !line.equals(READY); line = lines.readLine()) {
            output.append(line).append('\n');
            String[] pair = line.split("=", 2);
            if (pair.length == 2) {
                addresses.put(pair[0], pair[1]);
            }
        }
        // Whatever it says from now on: a full pipe would make it stand still. A virtual thread would keep a processor for itself.
        Thread.ofPlatform().daemon().start(() -> drain(lines));
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(java.io.Writer.nullWriter());
        } catch (IOException killed) {
            // There is nothing more to read.
        }
    }

    /** The settings under which a service finds the servers. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    public String address(String name) {
        return Optional.ofNullable(addresses.get(name)).orElseThrow(() -> new AssertionError(name + " is not in:\n" + output));
    }

    String output() {
        return output.toString();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as the system does when it is out of memory: without a chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The processes that belong to it: PostgreSQL's first one leaves its parent, so the pid file tells. */
    static List<ProcessHandle> servingFrom(Path directory) {
        return ProcessHandle.allProcesses().filter(p -> p.info().commandLine()
                .filter(line -> line.contains(directory.resolve("postgres").toString())).isPresent())
                .collect(Collectors.toList());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
