// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackPortTest {
    @Test
    void a_free_port_is_taken_as_asked() throws IOException {
        int free = unusedPort();

        assertThat(LoopbackPort.freeOr(free)).isEqualTo(free);
    }

    @Test
    void a_busy_port_is_replaced_by_a_free_one() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(LoopbackPort.freeOr(busy.getLocalPort())).isPositive().isNotEqualTo(busy.getLocalPort());
        }
    }

    @Test
    void a_port_is_busy_as_well_when_another_program_has_it_on_every_address() throws IOException {
        try (ServerSocket busy = new ServerSocket(0)) {
            assertThat(LoopbackPort.freeOr(busy.getLocalPort())).isNotEqualTo(busy.getLocalPort());
        }
    }

    @Test
    void zero_asks_for_any_free_port() {
        assertThat(LoopbackPort.freeOr(0)).isPositive();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
