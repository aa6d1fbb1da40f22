// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text that the camera of a phone can read, to be drawn on white.
 *
 * @param size of a side, in modules, the quiet zone around it included
 * @param path what is black, as the path of an SVG in which a module is one by one
 */
public record QrCode(int size, String path) {
    /** As the standard asks (ISO/IEC 18004); cameras find it on a busy page by that. */
    private static final int QUIET_ZONE = 4;

    /** It may be stained or folded for up to 15 %. */
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.M;

    /** @throws IllegalArgumentException when {@code text} is too long for one */
    static QrCode of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, CORRECTION, EncodeHintType.MARGIN, QUIET_ZONE));
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Modules that lie side by side are one rectangle. */
    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (modules.getWidth() > x && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h")
                            .append(from - x).append('z');
                }
            }
        }
        return path.toString();
    }

    /** It may say what a key is. */
    @Override
    public String toString() {
        return "QrCode[" + size + "]";
    }
}
