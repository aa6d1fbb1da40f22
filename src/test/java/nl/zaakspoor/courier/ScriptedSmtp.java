// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A mail server that does as it is told, step by step: {@code new ScriptedSmtp().answer(Step.RCPT, "550 no")}. What is not
 * told goes well.
 */
public final class ScriptedSmtp implements AutoCloseable {
    public enum Step {
        CONNECT("220 ready"), EHLO("250 hello"), MAIL("250 ok"), RCPT("250 ok"), DATA("354 go on"), DOT("250 queued"), QUIT(
                "221 bye"),
        RSET("250 ok");

        private final String usual;

        Step(String usual) {
            this.usual = usual;
        }
    }

    private static final String HANG = "hang";
    private static final String DROP = "drop";

    private final ServerSocket server;
    private final Map<Step, String> script = new ConcurrentHashMap<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> unanswered = new ConcurrentHashMap<>();
    private final AtomicInteger ungreeted = new AtomicInteger();
    private volatile Duration pause = Duration.ZERO;
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedSmtp() {
        this(0);
    }

    /** @param port may still be closing after a server before this one */
    public ScriptedSmtp(int port) {
        server = Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptionsMatching(BindException.class::isInstance)
                .until(() -> new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), ServerSocket::isBound);
        Thread.ofVirtual().start(this::accept);
    }

    public ScriptedSmtp answer(Step step, String answer) {
        script.put(step, answer);
        return this;
    }

    public ScriptedSmtp allGoesWell() {
        script.clear();
        pause = Duration.ZERO;
        return this;
    }

    public ScriptedSmtp hangAt(Step step) {
        return answer(step, HANG);
    }

    public ScriptedSmtp dropAt(Step step) {
        return answer(step, DROP);
    }

    /** Answers a byte at a time, with a pause after each. */
    public ScriptedSmtp slowly(Duration pauseAfterByte) {
        pause = pauseAfterByte;
        return this;
    }

    /** Does not even greet the next so many connections, while others go as they are told. */
    public ScriptedSmtp leaveUngreeted(int connections) {
        ungreeted.set(connections);
        return this;
    }

    /** Answers, as if all was well, the mails with these words in them that it hangs at. */
    public void answerAfterAll(String words) {
        unanswered.forEach((mail, answer) -> {
            if (mail.contains(words)) {
                answer.countDown();
            }
        });
    }

    /** A port that is free now, below those that systems give to outgoing connections: nobody takes it by chance. */
    public static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000)).filter(ScriptedSmtp::isFree)
                .findFirst().orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The mails that came in whole, up to the final dot, whatever was answered. */
    public List<String> mails() {
        return mails;
    }

    public List<String> commands() {
        return commands;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            boolean open = ungreeted.getAndDecrement() > 0 ? hang(closed) : play(Step.CONNECT, socket);
            for (String line = open ? in.readLine() : null; line != null; line = open ? in.readLine() : null) {
                commands.add(line);
                Step step = step(line);
                open = play(step, socket);
                if (open && step == Step.DATA && !script.containsKey(Step.DATA)) {
                    String mail = mail(in);
                    mails.add(mail);
                    open = HANG.equals(script.get(Step.DOT)) ? answerLate(mail, socket) : play(Step.DOT, socket);
                }
                open &= step != Step.QUIT;
            }
        } catch (IOException gone) {
            // The client closed the connection; that is its right.
        }
    }

    private static Step step(String line) {
        return switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> Step.EHLO;
            case "MAIL" -> Step.MAIL;
            case "RCPT" -> Step.RCPT;
            case "DATA" -> Step.DATA;
            case "QUIT" -> Step.QUIT;
            default -> Step.RSET;
        };
    }

    private boolean play(Step step, Socket socket) throws IOException {
        String answer = script.getOrDefault(step, step.usual);
        switch (answer) {
            case HANG -> hang(closed);
            case DROP -> {
                // A reset, not a polite end.
                socket.setSoLinger(true, 0);
                socket.close();
            }
            default -> write(socket, (answer + "\r\n").getBytes(ISO_8859_1));
        }
        return !answer.equals(HANG) && !answer.equals(DROP);
    }

    private void write(Socket socket, byte[] bytes) throws IOException {
        if (pause.isZero()) {
            socket.getOutputStream().write(bytes);
            return;
        }
        for (byte one : bytes) {
            socket.getOutputStream().write(one);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean answerLate(String mail, Socket socket) throws IOException {
        hang(unanswered.computeIfAbsent(mail, _ -> new CountDownLatch(1)));
        write(socket, (Step.DOT.usual + "\r\n").getBytes(ISO_8859_1));
        return true;
    }

    /** @return false, for then the conversation is over */
    private static boolean hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        unanswered.values().forEach(CountDownLatch::countDown);
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
