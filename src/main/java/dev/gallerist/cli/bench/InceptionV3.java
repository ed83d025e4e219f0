package dev.gallerist.cli.bench;

import dev.gallerist.cli.bench.Layers.Edges;
import dev.gallerist.cli.bench.Layers.Flow;
import dev.gallerist.cli.bench.Layers.Window;

/** Inception-v3 (Szegedy et al. 2016) without its auxiliary scores, with a last layer for eight expressions. */
final class InceptionV3 {

    private static final int SIDE = 299;
    private static final Window HALVING = Window.of(3, 2, Edges.NONE);
    private static final Window THREE = Window.of(3, 1, Edges.HALF);

    private final Layers net = new Layers(3);

    private InceptionV3() {}

    static RandomNet draw() {
        return new InceptionV3().drawn();
    }

    private RandomNet drawn() {
        Flow x = layer(net.input(SIDE), 32, HALVING);
        x = layer(x, 32, Window.of(3, 1, Edges.NONE));
        x = net.maxPool(layer(x, 64, THREE), HALVING);
        x = layer(x, 80, Window.of(1, 1, Edges.NONE));
        x = net.maxPool(layer(x, 192, Window.of(3, 1, Edges.NONE)), HALVING);
        x = blockA(blockA(blockA(x, 32), 64), 64);
        x = halvingB(x);
        x = blockC(blockC(blockC(blockC(x, 128), 160), 160), 192);
        x = halvingD(x);
        x = blockE(blockE(x));
        return net.net(SIDE, net.dense(net.globalAverage(x), RandomNet.CLASSES));
    }

    private Flow blockA(Flow x, int pooled) {
        Flow five = layer(point(x, 48), 64, Window.of(5, 1, Edges.HALF));
        Flow threes = layer(layer(point(x, 64), 96, THREE), 96, THREE);
        return net.concat(point(x, 64), five, threes, pool(x, pooled));
    }

    private Flow halvingB(Flow x) {
        Flow threes = layer(layer(point(x, 64), 96, THREE), 96, HALVING);
        return net.concat(layer(x, 384, HALVING), threes, net.maxPool(x, HALVING));
    }

    private Flow blockC(Flow x, int inner) {
        Flow seven = tall(wide(point(x, inner), inner, 7), 192, 7);
        Flow twice = tall(wide(tall(point(x, inner), inner, 7), inner, 7), inner, 7);
        return net.concat(point(x, 192), seven, wide(twice, 192, 7), pool(x, 192));
    }

    private Flow halvingD(Flow x) {
        Flow three = layer(point(x, 192), 320, HALVING);
        Flow seven = layer(tall(wide(point(x, 192), 192, 7), 192, 7), 192, HALVING);
        return net.concat(three, seven, net.maxPool(x, HALVING));
    }

    private Flow blockE(Flow x) {
        Flow one = point(x, 384);
        Flow three = layer(point(x, 448), 384, THREE);
        return net.concat(
                point(x, 320),
                net.concat(wide(one, 384, 3), tall(one, 384, 3)),
                net.concat(wide(three, 384, 3), tall(three, 384, 3)),
                pool(x, 192));
    }

    private Flow pool(Flow x, int channels) {
        return point(net.averagePool(x, THREE), channels);
    }

    private Flow point(Flow x, int channels) {
        return layer(x, channels, Window.of(1, 1, Edges.NONE));
    }

    private Flow wide(Flow x, int channels, int width) {
        return layer(x, channels, new Window(1, width, 1, Edges.HALF));
    }

    private Flow tall(Flow x, int channels, int height) {
        return layer(x, channels, new Window(height, 1, 1, Edges.HALF));
    }

    private Flow layer(Flow x, int channels, Window window) {
        return net.relu(net.convolution(x, channels, window));
    }
}
