package org.biaogan.launcher;

import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL of one home folder, running with durable settings on a loopback port. */
public final class HomeDatabase implements AutoCloseable {

    private final Home home;
    private final HomeLock lock;
    private final Server server;
    private final Connections connections;

    private HomeDatabase(Home home, HomeLock lock, Server server, Connections connections) {
        this.home = home;
        this.lock = lock;
        this.server = server;
        this.connections = connections;
    }

    /** Starts the database of a home, makes it where there is none, and returns when it answers. */
    public static HomeDatabase start(Path folder) {
        return startUnlessRunning(folder).orElseThrow(() -> HomeLock.isHeld(folder));
    }

    /** The started database, or nothing where another instance holds the home. */
    static Optional<HomeDatabase> startUnlessRunning(Path folder) {
        Home home = Home.open(folder);
        return HomeLock.tryTake(home).map(lock -> start(home, lock));
    }

    private static HomeDatabase start(Home home, HomeLock lock) {
        try {
            Account account = Account.of(home);
            Binaries.unpack(home);
            new Cluster(home, account).prepare();
            Orphan.clear(home);
            int port = LoopbackPort.choose(home);
            Connections connections = Connections.of(home, port);
            Server server = Server.start(home, account, connections);
            return new HomeDatabase(home, lock, server, connections);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    public String jdbcUrl() {
        return connections.url(Connections.DATABASE);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return connections.password();
    }

    public int port() {
        return connections.port();
    }

    public Path home() {
        return home.root();
    }

    /** Stops the database at once and lets go of the home. A second call does nothing. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }
}
