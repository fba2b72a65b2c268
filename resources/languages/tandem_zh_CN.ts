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
      <source>A folder of Markdown files</source>
      <translation>Markdown 文件夹</translation>
    </message>
    <message>
      <source>A note stays in its space.</source>
      <translation>笔记不能离开所在的空间。</translation>
    </message>
    <message>
      <source>A page at an address that nobody guesses. It changes as the note does.</source>
      <translation>一个别人猜不到地址的网页，会随笔记一起更新。</translation>
    </message>
    <message>
      <source>A space needs an owner: hand it over before you leave</source>
      <translation>空间需要一位所有者：离开前请先移交</translation>
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
      <source>Address of the page</source>
      <translation>网页地址</translation>
    </message>
    <message>
      <source>All actions…</source>
      <translation>所有操作…</translation>
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
      <source>Already saved. Tandem saves every keystroke by itself.</source>
      <translation>已保存。Tandem 会自动保存每一次输入。</translation>
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
      <source>Ask one of its owners to make you an editor.</source>
      <translation>请一位所有者将你设为编辑者。</translation>
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
      <source>Attach files to the note</source>
      <translation>将文件附加到笔记</translation>
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
      <source>Back to now</source>
      <translation>回到现在</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>返回列表</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>粗体</translation>
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
      <source>Change password</source>
      <translation>更改密码</translation>
    </message>
    <message>
      <source>Change password…</source>
      <translation>更改密码…</translation>
    </message>
    <message>
      <source>Changing…</source>
      <translation>正在更改…</translation>
    </message>
    <message>
      <source>Choose a user name and a password first.</source>
      <translation>请先设置用户名和密码。</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>请选择其他文件夹。</translation>
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
      <source>Close tab</source>
      <translation>关闭标签页</translation>
    </message>
    <message>
      <source>Close window</source>
      <translation>关闭窗口</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>代码</translation>
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
      <source>Copy link</source>
      <translation>复制链接</translation>
    </message>
    <message>
      <source>Copy the link to the note</source>
      <translation>复制笔记链接</translation>
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
      <source>Devices and account</source>
      <translation>设备与账户</translation>
    </message>
    <message>
      <source>Devices and account…</source>
      <translation>设备与账户…</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Do not check</source>
      <translation>不检查</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
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
      <source>Full screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <source>General</source>
      <translation>通用</translation>
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
    <message>
      <source>If it happens again, close the window and open it; the log file holds the details.</source>
      <translation>如果再次发生，请关闭窗口后重新打开；详情见日志文件。</translation>
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
      <source>Invite…</source>
      <translation>邀请…</translation>
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
      <source>Italic</source>
      <translation>斜体</translation>
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
      <source>Leave space…</source>
      <translation>离开空间…</translation>
    </message>
    <message>
      <source>Leave “{space}”?</source>
      <translation>要离开“{space}”吗？</translation>
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
      <source>Look after the printer, or export the note as PDF.</source>
      <translation>请检查打印机，或将笔记导出为 PDF。</translation>
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
      <source>Name and password</source>
      <translation>用户名和密码</translation>
    </message>
    <message>
      <source>Name and password…</source>
      <translation>用户名和密码…</translation>
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
      <source>New note (Ctrl+N)</source>
      <translation>新建笔记 (Ctrl+N)</translation>
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
      <source>No suggestions</source>
      <translation>没有建议</translation>
    </message>
    <message>
      <source>No text yet</source>
      <translation>还没有文本</translation>
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
      <source>Nothing was changed.</source>
      <translation>未做任何更改。</translation>
    </message>
    <message>
      <source>Nothing was moved.</source>
      <translation>未移动任何内容。</translation>
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
      <source>One person</source>
      <translation>1 人</translation>
    </message>
    <message>
      <source>One week</source>
      <translation>1 周</translation>
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
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open Tandem</source>
      <translation>打开 Tandem</translation>
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
      <source>Open the link or tick the task</source>
      <translation>打开链接或勾选任务</translation>
    </message>
    <message>
      <source>Or just type; it is saved as you go</source>
      <translation>或者直接开始输入，内容会自动保存</translation>
    </message>
    <message>
      <source>Other sign-ins</source>
      <translation>其他登录</translation>
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
      <source>Reading view</source>
      <translation>阅读视图</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>正在读取…</translation>
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
      <source>Remove from favourites</source>
      <translation>从收藏中移除</translation>
    </message>
    <message>
      <source>Remove from the sidebar</source>
      <translation>从侧边栏中移除</translation>
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
      <source>Select a note or press Ctrl+N</source>
      <translation>选择一篇笔记，或按 Ctrl+N</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
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
      <source>Share this space</source>
      <translation>共享此空间</translation>
    </message>
    <message>
      <source>Share this space…</source>
      <translation>共享此空间…</translation>
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
      <source>Show who wrote what</source>
      <translation>显示内容的作者</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>登录</translation>
    </message>
    <message>
      <source>Sign in with a name and password</source>
      <translation>使用用户名和密码登录</translation>
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
      <source>Somebody mentions you by an @ and your name for others, in a space that you share.</source>
      <translation>在你共享的空间中，有人用 @ 加上你的显示名字提到了你。</translation>
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
      <source>Task list</source>
      <translation>任务列表</translation>
    </message>
    <message>
      <source>Tell me when somebody joins or mentions me</source>
      <translation>有人加入或提到我时通知我</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
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
      <source>The changes are being written to this computer's disk.</source>
      <translation>更改正在写入这台电脑的磁盘。</translation>
    </message>
    <message>
      <source>The difference before</source>
      <translation>上一处差异</translation>
    </message>
    <message>
      <source>The disk takes very long to save your last changes.</source>
      <translation>磁盘保存你最近的更改耗时过久。</translation>
    </message>
    <message>
      <source>The hub is reached at {places}.</source>
      <translation>可通过 {places} 访问中枢。</translation>
    </message>
    <message>
      <source>The hub of “{name}” was not told your new name.</source>
      <translation>未能将你的新名字告知“{name}”的中枢。</translation>
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
      <source>The new password again</source>
      <translation>再次输入新密码</translation>
    </message>
    <message>
      <source>The next difference</source>
      <translation>下一处差异</translation>
    </message>
    <message>
      <source>The note is again as it was: {version}.</source>
      <translation>笔记已恢复到：{version}。</translation>
    </message>
    <message>
      <source>The note is like this now.</source>
      <translation>笔记现在是这样的。</translation>
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
      <source>The note’s pictures are being fetched.</source>
      <translation>正在获取笔记中的图片。</translation>
    </message>
    <message>
      <source>The password again</source>
      <translation>再次输入密码</translation>
    </message>
    <message>
      <source>The printer does not take the note.</source>
      <translation>打印机不接受该笔记。</translation>
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
      <source>Their texts are copied to “{place}”. The files stay as they are.</source>
      <translation>它们的文本会复制到“{place}”。文件保持不变。</translation>
    </message>
    <message>
      <source>There is no note “{title}” yet.</source>
      <translation>还没有笔记“{title}”。</translation>
    </message>
    <message>
      <source>They are kept here until you decide.</source>
      <translation>在你决定之前，它们会保留在这里。</translation>
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
      <source>This computer is the hub of the space: leave it when nobody else is in it any more</source>
      <translation>这台电脑是该空间的中枢：等空间里没有其他人时再离开</translation>
    </message>
    <message>
      <source>This desktop shows no icons of running apps, so Tandem ends with its last window.</source>
      <translation>此桌面不显示正在运行的应用的图标，因此关闭最后一个窗口后 Tandem 就会退出。</translation>
    </message>
    <message>
      <source>This device gets nothing new until you sign in again. The notes stay on this computer, and what you write waits here.</source>
      <translation>在你重新登录之前，这台设备不会收到新内容。笔记会留在这台电脑上，你写的内容会在这里等待。</translation>
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
      <source>This is no regular expression.</source>
      <translation>这不是正则表达式。</translation>
    </message>
    <message>
      <source>This is no regular expression: it cannot be read at character {place}.</source>
      <translation>这不是正则表达式：无法解读第 {place} 个字符。</translation>
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
      <source>This note as a page</source>
      <translation>将此笔记作为网页</translation>
    </message>
    <message>
      <source>This picture has not arrived yet. Click to try again.</source>
      <translation>此图片尚未送达。点击重试。</translation>
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
      <source>Today's note</source>
      <translation>今天的笔记</translation>
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
      <source>Try fewer or shorter words.</source>
      <translation>试试更少或更短的词语。</translation>
    </message>
    <message>
      <source>Type it again in both fields.</source>
      <translation>请在两个栏中重新输入。</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>取消置顶</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>无标题</translation>
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
      <source>Welcome to Tandem</source>
      <translation>欢迎使用 Tandem</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>匹配项</translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>这是什么意思</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>操作记录</translation>
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
      <source>When the last window closes, an icon stays and your spaces keep up with the others.</source>
      <translation>关闭最后一个窗口后，图标仍会保留，你的空间会与其他人保持同步。</translation>
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
      <source>Whole words only</source>
      <translation>仅匹配整词</translation>
    </message>
    <message>
      <source>With a name and a password you sign in on another device, and get back in should this one be lost. Nobody can read the password or give it back to you.</source>
      <translation>有了用户名和密码，你可以在另一台设备上登录，这台设备丢失时也能重新进入。没有人能读取密码，也没有人能帮你找回。</translation>
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
      <source>Your notes are kept on this computer. There is no account to make and nothing to set up.</source>
      <translation>你的笔记保存在这台电脑上。无需创建账户，也无需任何设置。</translation>
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
      <source>and {names}</source>
      <translation>以及 {names}</translation>
    </message>
    <message>
      <source>another computer</source>
      <translation>另一台电脑</translation>
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
      <source>everything saved here</source>
      <translation>全部已保存在本机</translation>
    </message>
    <message>
      <source>has your latest changes</source>
      <translation>已有你最近的更改</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>刚刚</translation>
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
      <source>today, {time}</source>
      <translation>今天 {time}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>{day} 之前</translation>
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
      <source>{count} notes</source>
      <translation>
        <numerusform>{count} 篇笔记</numerusform>
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
      <source>{date}, {time}</source>
      <translation>{date} {time}</translation>
    </message>
    <message>
      <source>{keys} already asks for “{other}”.</source>
      <translation>{keys} 已用于“{other}”。</translation>
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
      <source>{name} (you)</source>
      <translation>{name}（你）</translation>
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
      <source>{number} more people in this note</source>
      <translation>此笔记中还有 {number} 人</translation>
    </message>
    <message>
      <source>{number} of {total}</source>
      <translation>第 {number} 处，共 {total} 处</translation>
    </message>
    <message>
      <source>{part} of {all}</source>
      <translation>{part} / {all}</translation>
    </message>
    <message>
      <source>{people} people have this space, {on_devices}.</source>
      <translation>{people} 人在使用此空间，{on_devices}。</translation>
    </message>
    <message>
      <source>{reached}, {unsent}</source>
      <translation>{reached}，{unsent}</translation>
    </message>
    <message>
      <source>{size} (as usual)</source>
      <translation>{size}（默认）</translation>
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
      <source>“{name}” is not shared any more.</source>
      <translation>“{name}”已不再共享。</translation>
    </message>
    <message>
      <source>“{name}” was saved.</source>
      <translation>“{name}”已保存。</translation>
    </message>
  </context>
</TS>
