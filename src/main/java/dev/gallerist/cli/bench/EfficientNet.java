package dev.gallerist.cli.bench;

import dev.gallerist.cli.bench.Layers.Edges;
import dev.gallerist.cli.bench.Layers.Flow;
import dev.gallerist.cli.bench.Layers.Window;

/**
 * EfficientNet (Tan and Le 2019) with a last layer for eight expressions, as the paper's authors published theirs. The means
 * of squeeze and excitation are written as GlobalAveragePool; ReduceMean, which other exporters write, takes as long.
 */
final class EfficientNet {

    /** Repeats, kernel, stride, expansion and channels of B0's stages. */
    private static final int[][] STAGES = {
        {1, 3, 1, 1, 16},
        {2, 3, 2, 6, 24},
        {2, 5, 2, 6, 40},
        {3, 3, 2, 6, 80},
        {3, 5, 1, 6, 112},
        {4, 5, 2, 6, 192},
        {1, 3, 1, 6, 320}
    };

    private static final int SQUEEZE = 4;
    private static final Window POINT = Window.of(1, 1, Edges.NONE);

    private final Layers net = new Layers(0);
    private final int side;
    private final double wider;
    private final double deeper;

    private EfficientNet(int side, double wider, double deeper) {
        this.side = side;
        this.wider = wider;
        this.deeper = deeper;
    }

    static RandomNet b0() {
        return new EfficientNet(224, 1, 1).drawn();
    }

    /** B2 with the input its authors trained it for, 260 pixels. */
    static RandomNet b2() {
        return new EfficientNet(260, 1.1, 1.2).drawn();
    }

    private RandomNet drawn() {
        Flow x = net.silu(net.convolution(net.input(side), width(32), Window.of(3, 2, Edges.LEAST)));
        for (int[] stage : STAGES) {
            int repeats = (int) Math.ceil(stage[0] * deeper);
            for (int i = 0; i < repeats; i++) {
                Window window = Window.of(stage[1], i == 0 ? stage[2] : 1, Edges.LEAST);
                x = block(x, window, stage[3], width(stage[4]));
            }
        }
        x = net.silu(net.convolution(x, width(1280), POINT));
        return net.net(side, net.dense(net.globalAverage(x), RandomNet.CLASSES));
    }

    private Flow block(Flow x, Window window, int expansion, int channels) {
        Flow y = expansion == 1 ? x : net.silu(net.convolution(x, expansion * x.channels(), POINT));
        y = net.silu(net.depthwise(y, window));
        Flow weight = net.silu(net.convolution(net.globalAverage(y), x.channels() / SQUEEZE, POINT));
        weight = net.sigmoid(net.convolution(weight, y.channels(), POINT));
        y = net.convolution(net.multiply(y, weight), channels, POINT);
        return window.stride() == 1 && x.channels() == channels ? net.add(y, x) : y;
    }

    /** Channels rounded to multiples of 8, never down by more than a tenth. */
    private int width(int channels) {
        double exact = channels * wider;
        int rounded = Math.max(8, (int) (exact + 4) / 8 * 8);
        return rounded < 0.9 * exact ? rounded + 8 : rounded;
    }
}
