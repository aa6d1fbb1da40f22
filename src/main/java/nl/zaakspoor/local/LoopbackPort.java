// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports on 127.0.0.1, the only address the embedded servers listen on. */
final class LoopbackPort {
    static final String HOST = "127.0.0.1";
    private static final int ANY = 0;
    private static final int ANSWER_MILLIS = 200;

    private LoopbackPort() {}

    /** The wanted port when nobody uses it, otherwise one that is free; 0 asks for any free port. */
    static int freeOr(int wanted) {
        return wanted == ANY || isBusy(wanted) ? free() : wanted;
    }

    /** Binding alone does not tell: some systems let a second server bind beside one that listens on all addresses. */
    private static boolean isBusy(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            return !canBind(port);
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalServersException("There is no free port on " + HOST + ".", e);
        }
    }
}
