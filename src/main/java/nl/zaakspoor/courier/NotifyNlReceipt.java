// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the delivery receipts that NotifyNL posts. */
final class NotifyNlReceipt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NotifyNlReceipt() {}

    /**
     * What it says of a message of ours; empty when that is nothing.
     *
     * @throws IOException when it is no such receipt
     */
    static Optional<Receipt> read(byte[] body) throws IOException {
        JsonNode receipt = JSON.readTree(body);
        if (!receipt.path("status").isTextual()) {
            throw new IOException("no status");
        }
        String status = receipt.path("status").asText();
        return kind(status).flatMap(kind -> message(receipt.path("reference").asText())
                .map(message -> new Receipt(message, kind, status)));
    }

    private static Optional<ReceiptKind> kind(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(ReceiptKind.DELIVERED);
            case "permanent-failure" -> Optional.of(ReceiptKind.BAD_ADDRESS);
            case "temporary-failure" -> Optional.of(ReceiptKind.DEFERRED);
            case "technical-failure" -> Optional.of(ReceiptKind.LOST);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> message(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
