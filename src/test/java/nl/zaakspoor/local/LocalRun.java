// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded servers in a JVM of their own, so that a test can kill it. */
final class LocalRun implements AutoCloseable {
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
            LocalSettings settings = new LocalSettings(Optional.of(Path.of(args[0])), 0, 0, 0, true);
            LocalServers servers = LocalServers.start(settings, EnumSet.allOf(LocalServers.Kind.class));
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

    /** Starts one and waits until its servers run, or until it gives up. */
    static LocalRun in(Path directory) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = Stream.of("surefire.test.class.path", "java.class.path").map(System::getProperty)
                .filter(path -> path != null && !path.isBlank()).findFirst().orElseThrow();
        Process process = new ProcessBuilder(List.of(java.toString(), "-cp", classPath, LocalRun.class.getName(),
                directory.toString())).redirectErrorStream(true).start();
        LocalRun run = new LocalRun(process);
        run.awaitReady();
        return run;
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
    }

    String address(String name) {
        return Optional.ofNullable(addresses.get(name)).orElseThrow(() -> new AssertionError(name + " is not in:\n" + output));
    }

    String output() {
        return output.toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as the system does when it is out of memory: without a chance to tidy up. */
    void kill() throws InterruptedException {
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
