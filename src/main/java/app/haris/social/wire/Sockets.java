package app.haris.social.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** Makes sockets that connect to none but certain addresses. */
final class Sockets extends SocketFactory {
    private final Predicate<InetAddress> permitted;

    Sockets(Predicate<InetAddress> permitted) {
        this.permitted = permitted;
    }

    /** What was to be connected to is not permitted, so that nothing was sent there. */
    static final class Inside extends IOException {
        private static final long serialVersionUID = 1;

        Inside() {
            super("inside-address");
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress end, int timeout) throws IOException {
                if (!(end instanceof InetSocketAddress known)
                        || known.getAddress() == null
                        || !permitted.test(known.getAddress())) {
                    throw new Inside();
                }
                super.connect(end, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        var socket = createSocket();
        socket.connect(new InetSocketAddress(address, port), 0);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort)
            throws IOException {
        var socket = createSocket();
        socket.bind(new InetSocketAddress(from, fromPort));
        socket.connect(new InetSocketAddress(address, port), 0);
        return socket;
    }
}
