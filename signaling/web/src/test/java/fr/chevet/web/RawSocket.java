package fr.chevet.web;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A WebSocket client made of bare bytes: it reads only when told to.
final class RawSocket implements AutoCloseable {
    final int status;
    private final Socket socket = new Socket();
    private final DataInputStream in;

    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    RawSocket(int port, String path, String moreHeaders) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        in = new DataInputStream(socket.getInputStream());
        String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + moreHeaders + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        status = Integer.parseInt(answer.substring(9, 12));
    }

    /// Reads a whole message, or a control frame; Jetty cuts long messages into fragments.
    Frame read() throws IOException {
        var payload = new ByteArrayOutputStream();
        int first = in.readUnsignedByte();
        payload.write(payload());
        for (int head = first; head < 0x80;) {
            head = in.readUnsignedByte();
            payload.write(payload());
        }
        return new Frame(first & 0x0f, payload.toByteArray());
    }

    private byte[] payload() throws IOException {
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return in.readNBytes((int) length);
    }

    /// Sends a whole frame, masked with zeros.
    void write(int opcode, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(payload.length + 14).put((byte) (0x80 | opcode)).put((byte) (0x80 | 127)).putLong(payload.length)
                .putInt(0)
                .put(payload);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
